/** Tells a screen reader `text`, politely, each time the page has changed in place (`app/browser/in-place.ts`). Nothing is seen of it. */
export function StatusLine({ text }: { text: string }) {
  return <p className="vh" role="status" data-says={text} />;
}
