import { Link } from "react-router";
import { Alert } from "#app/components/ui.tsx";
import type { Unlisted } from "./unlisted-by-name.server.ts";

/** What somebody reads who typed the whole name of an organisation that is not listed: that it is known, why it is not here, and how it gets here. */
export function UnlistedNotice({ slug, name, place, rule }: Unlisted) {
  const who = place === null ? name : `${name}, ${place},`;
  return (
    <Alert>
      {rule === null ? (
        <p>{who} is known here from open data, and not listed: its register says that it is closed.</p>
      ) : (
        <p>
          {who} is known here from open data, and not listed. A rule by what that data says kept it out: “{rule}” Rules can be wrong. If you
          act for it and it sells something, <Link to={`/suppliers/${slug}/claim`}>claim its profile</Link>.
        </p>
      )}
    </Alert>
  );
}
