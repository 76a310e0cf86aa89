import type { ReactNode } from "react";

/** A page that is read: one heading, a lead, then sections under their twentieths. */
export function Article({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <div className="wrap">
      <div className="head article">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <div className="stack-l article">{children}</div>
    </div>
  );
}

export function Part({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <section className="r20" id={id}>
      <h2>{title}</h2>
      <div className="prose">{children}</div>
    </section>
  );
}
