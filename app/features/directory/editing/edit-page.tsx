import type { ReactNode } from "react";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert } from "#app/components/ui.tsx";

/** One part of the profile being edited: where it is, its heading, what was saved. */
export function EditPage({
  slug,
  title,
  lead,
  saved,
  children,
}: {
  slug: string;
  title: string;
  lead?: ReactNode;
  saved?: string | null;
  children: ReactNode;
}) {
  return (
    <div className="wrap edit">
      <Breadcrumbs crumbs={[{ label: "Profile", to: `/organisations/${slug}/profile` }, { label: title }]} />
      <div className="head">
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
      </div>
      {saved ? (
        <div className="bar">
          <Alert kind="good" live>
            <p>{saved}</p>
          </Alert>
        </div>
      ) : null}
      {children}
    </div>
  );
}

/** For a viewer, and for the campaign team looking in: what they see and cannot change. */
export function ReadOnly() {
  return (
    <div className="bar">
      <Alert>
        <p>You can read this, and not change it: that is for the organisation’s editors and owners.</p>
      </Alert>
    </div>
  );
}
