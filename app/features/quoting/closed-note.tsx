const PROMISES = [
  "In no list, search, count, feed or map",
  "Its address cannot be guessed: anyone not invited is told that nothing is there",
  "The invited do not see each other, nor how many they are",
  "Prices are seen by your team, and the campaign team, only",
];

/** What a buyer may count on of a closed quote. */
export function ClosedNote() {
  return (
    <ul className="why locks">
      {PROMISES.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
