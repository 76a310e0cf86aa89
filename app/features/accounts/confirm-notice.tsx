import { Form, useLocation } from "react-router";
import { Alert } from "#app/components/ui.tsx";

/** Stands on every account and workspace page until the address is confirmed. */
export function ConfirmNotice({ email }: { email: string }) {
  const { pathname, search } = useLocation();
  const sent = new URLSearchParams(search).get("confirmation") === "sent";
  return (
    <div className="notice">
      <Alert kind={sent ? "good" : "warn"} live={sent}>
        {sent ? <p>Sent to {email}. Open the link in it, and this notice goes away.</p> : null}
        {sent ? null : (
          <Form method="post" action="/account?index" className="row">
            <p>
              <strong>Confirm {email}.</strong> Until then you can look, but not post, answer or change anything. The link is in the mail we
              sent you.
            </p>
            <input type="hidden" name="back" value={pathname} />
            <button className="btn btn-s" type="submit" name="intent" value="resend">
              Send it again
            </button>
          </Form>
        )}
      </Alert>
    </div>
  );
}
