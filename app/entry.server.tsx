import { renderToString } from "react-dom/server";
import { type EntryContext, type HandleErrorFunction, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from "react-router";
import { contentPolicy } from "./platform/http-guard.server.ts";
import { getRequestInfo, getServices, loggedAddress } from "./platform/request-context.server.ts";

export const streamTimeout = 10_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: Readonly<RouterContextProvider>,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  const { nonce, route } = getRequestInfo(loadContext);
  const isStill = isRead(routerContext);
  if (isStill) {
    const mapStyleUrl = route.policy.map ? getServices(loadContext).mapStyleUrl : undefined;
    headers.set("Content-Security-Policy", contentPolicy({ mapStyleUrl }));
    headers.set("Speculation-Rules", '"/speculation-rules.json"');
  }
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const page = isStill
    ? drawn(withoutData(routerContext), request.url)
    : scriptsLast(drawn(await withData(routerContext), request.url, nonce));
  return new Response(page, { status, headers });
}

/** Whether the page has no framework in the browser, as the root's loader said; a refusal before it has none either. */
function isRead({ staticHandlerContext }: EntryContext): boolean {
  const root = staticHandlerContext.loaderData["root"] as { still: object | null } | undefined;
  return root === undefined || root.still !== null;
}

/** A page in one go: no part of it is waited for. */
function drawn(context: EntryContext, url: string, nonce?: string): string {
  return `<!DOCTYPE html>${renderToString(<ServerRouter context={context} url={url} {...(nonce === undefined ? {} : { nonce })} />)}`;
}

/** None of its data is written beside what is read. */
function withoutData(context: EntryContext): EntryContext {
  return { ...context, serverHandoffStream: undefined };
}

/** The router writes into a page the data that it takes it up with, and waits for what it has not read yet: here it has read all. */
async function withData(context: EntryContext): Promise<EntryContext> {
  if (context.serverHandoffStream === undefined) return context;
  const value = await new Response(context.serverHandoffStream).text();
  const results = [
    { done: false, value },
    { done: true, value: "" },
  ];
  const streamCache = Object.fromEntries(results.map((result, at) => [at, Object.assign(Promise.resolve(), { result })]));
  return { ...context, serverHandoffStream: new ReadableStream(), renderMeta: { streamCache } };
}

/** Has the browser fetch the scripts that the head names after the style sheet and the font: a page is read before it is wired up. */
function scriptsLast(page: string): string {
  const end = Math.max(0, page.indexOf("</head>"));
  const head = page.slice(0, end).replaceAll('<link rel="modulepreload" ', '<link rel="modulepreload" fetchpriority="low" ');
  return head + page.slice(end);
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  const { requestId } = getRequestInfo(context);
  getServices(context).log.error({ err: error, requestId, method: request.method, ...loggedAddress(context, request) }, "unexpected error");
};
