import { Punch } from "#app/components/punch.tsx";

/** What a search asks, word by word and filter by filter. */
export function AskedTags({ asks }: { asks: readonly string[] }) {
  if (asks.length === 0) return null;
  return (
    <ul className="tags" aria-label="What it asks">
      {asks.map((ask) => (
        <li key={ask}>
          <Punch word={ask} />
        </li>
      ))}
    </ul>
  );
}
