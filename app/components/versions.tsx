/** Two versions of the same facts side by side; what differs is marked, what does not is said so. */
export function Versions({
  before,
  after,
  rows,
}: {
  before: string;
  after: string;
  rows: readonly { name: string; was: string; is: string }[];
}) {
  return (
    <ul className="vs">
      <li className="vs-h" aria-hidden="true">
        <span />
        <span>{before}</span>
        <span>{after}</span>
      </li>
      {rows.map(({ name, was, is }) => (
        <li key={name}>
          <span>{name}</span>
          <span>
            <span className="vh">{before}: </span>
            {was === "" ? "None" : was}
          </span>
          <span>
            <span className="vh">{after}: </span>
            {was === is ? (
              <span className="soft">The same</span>
            ) : (
              <strong>
                <span className="swap">{is === "" ? "None" : is}</span>
              </strong>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
