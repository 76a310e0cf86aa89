import type { RouterContextProvider } from "react-router";
import { type ApiParameter, type Misunderstood, misunderstood } from "./api-parameters.ts";
import type { Ctx } from "./ctx.ts";
import { type DomainError, HTTP_STATUS } from "./errors.ts";
import { asRefusal, problem } from "./http-errors.server.ts";
import { getCtx } from "./request-context.server.ts";

interface ApiArgs {
  context: Readonly<RouterContextProvider>;
  request: Request;
  params: Record<string, string | undefined>;
}

type Read = (ctx: Ctx, args: ApiArgs) => unknown;

const TITLES: Record<DomainError["code"], string> = {
  not_found: "Not found",
  forbidden: "Forbidden",
  conflict: "Conflict",
  invalid: "Invalid request",
  too_many: "Too many requests",
  unavailable: "Not available now",
};

/**
 * A public read as JSON for any site's pages, with the parameters that it takes. It acts for a visitor, whoever is signed
 * in; a refusal becomes problem details (RFC 9457), and a parameter that is not understood a 400 that names it.
 */
export function apiRead(parameters: readonly ApiParameter[], work: Read): (args: ApiArgs) => Promise<Response> {
  const read = ownRead(work);
  return async function readStrictly(args) {
    const wrong = misunderstood(getCtx(args.context), parameters, new URL(args.request.url).searchParams);
    return open(wrong.length > 0 ? notUnderstood(wrong) : await read(args));
  };
}

function notUnderstood(wrong: readonly Misunderstood[]): Response {
  const detail = wrong.map(({ name, reason }) => `“${name}” ${reason}.`).join(" ");
  return problem(400, "Parameters that are not understood", detail, { invalid_params: wrong });
}

/** The same for our own pages alone, which pass on what a person typed: `work` reads it as a page does. */
export function ownRead(work: Read): (args: ApiArgs) => Promise<Response> {
  return async function read(args) {
    try {
      return Response.json(await work({ ...getCtx(args.context), actor: null }, args));
    } catch (error) {
      const refusal = asRefusal(error);
      if (refusal !== null) return asProblem(refusal);
      throw error;
    }
  };
}

/** The answer to any other method. */
export function apiReadOnly(): Response {
  const response = open(problem(405, "Method not allowed", "This address can only be read: use GET."));
  response.headers.set("Allow", "GET, HEAD");
  return response;
}

/** The answer where there is no such address. */
export function apiNowhere(): Response {
  return open(problem(404, "Not found", "There is no such address. See /api/openapi.json for those there are."));
}

function asProblem(error: DomainError): Response {
  const response = problem(HTTP_STATUS[error.code], TITLES[error.code], error.message);
  if (error.retryAfter !== undefined) response.headers.set("Retry-After", String(error.retryAfter));
  return response;
}

function open(response: Response): Response {
  response.headers.set("Access-Control-Allow-Origin", "*");
  return response;
}
