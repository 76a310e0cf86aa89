import { Link } from "react-router";
import { Alert } from "#app/components/ui.tsx";
import type { Unlisted } from "./unlisted-by-name.server.ts";

/** What somebody reads who typed the whole name of an organisation that is not listed: that it is known, why it is not here, and how it gets here. */
export function UnlistedNotice({ slug, name, reason }: Unlisted) {
  return (
    <Alert>
      <p>
        {name} is in the registers and grant lists that we read, and is not listed here. {reason} If you act for it,{" "}
        <Link to={`/suppliers/${slug}/claim`}>claim its profile</Link> and say what it sells.
      </p>
    </Alert>
  );
}
