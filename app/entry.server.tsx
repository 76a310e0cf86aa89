import { Writable } from "node:stream";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { type EntryContext, type HandleErrorFunction, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from "react-router";
import { contentPolicy } from "./platform/http-guard.server.ts";
import { getRequestInfo, getServices, loggedAddress } from "./platform/request-context.server.ts";

export const streamTimeout = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: Readonly<RouterContextProvider>,
): Promise<Response> | Response {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (isRead(routerContext)) {
    const { map } = getRequestInfo(loadContext).route.policy;
    headers.set("Content-Security-Policy", contentPolicy({ mapStyleUrl: map ? getServices(loadContext).mapStyleUrl : undefined }));
    headers.set("Speculation-Rules", '"/speculation-rules.json"');
    if (request.method === "HEAD") return new Response(null, { status, headers });
    return new Response(drawn(routerContext, request.url), { status, headers });
  }
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const { nonce } = getRequestInfo(loadContext);
  return new Promise((resolve, reject) => {
    let code = status;
    const { pipe, abort } = renderToPipeableStream(<ServerRouter context={routerContext} url={request.url} nonce={nonce} />, {
      nonce,
      // A part that had to be waited for stands where it belongs, and is not moved there by a script.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady() {
        clearTimeout(timer);
        pipe(collect((page) => resolve(new Response(scriptsLast(page), { status: code, headers }))));
      },
      onShellError: reject,
      onError(error) {
        code = 500;
        getServices(loadContext).log.error({ err: error, requestId: getRequestInfo(loadContext).requestId }, "render failed");
      },
    });
    const timer = setTimeout(abort, streamTimeout + 1000);
  });
}

/** Whether the page has no framework in the browser, as the root's loader said; a refusal before it has none either. */
function isRead({ staticHandlerContext }: EntryContext): boolean {
  const root = staticHandlerContext.loaderData["root"] as { still: object | null } | undefined;
  return root === undefined || root.still !== null;
}

/** A page in one go: no part of it is waited for, and none of its data is written beside it. */
function drawn(context: EntryContext, url: string): string {
  return `<!DOCTYPE html>${renderToString(<ServerRouter context={{ ...context, serverHandoffStream: undefined }} url={url} />)}`;
}

/** Takes a page in one piece: nothing is sent before all is ready, and one piece is sent and compressed for less than forty. */
function collect(whenWhole: (page: Buffer<ArrayBuffer>) => void): Writable {
  const chunks: Uint8Array[] = [];
  return new Writable({
    highWaterMark: 1024 * 1024,
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
    final(done) {
      whenWhole(Buffer.concat(chunks));
      done();
    },
  });
}

/** Has the browser fetch the scripts that the head names after the style sheet and the font: a page is read before it is wired up. */
function scriptsLast(page: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const end = page.indexOf("</head>");
  const head = page.toString("utf8", 0, Math.max(0, end));
  const waiting = head.replaceAll('<link rel="modulepreload" ', '<link rel="modulepreload" fetchpriority="low" ');
  return Buffer.concat([Buffer.from(waiting), page.subarray(Math.max(0, end))]);
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  const { requestId } = getRequestInfo(context);
  getServices(context).log.error({ err: error, requestId, method: request.method, ...loggedAddress(context, request) }, "unexpected error");
};
