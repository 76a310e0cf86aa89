import type { ReactNode } from "react";

/** A page that explains: one heading, a lead, and sections under the twentieth rule. */
export function Article({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <div className="wrap">
      <header className="head">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </header>
      <div className="stack-l">{children}</div>
    </div>
  );
}

export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="r20" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="prose">{children}</div>
    </section>
  );
}
