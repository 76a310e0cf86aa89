import { Form } from "react-router";

/** Narrows a list by words and by one choice; both stand in the address, under the names of their boxes. */
export function FindForm({
  params,
  words,
  choice,
}: {
  params: URLSearchParams;
  words: { name: string; label: string; type?: "search" | "text"; maxLength?: number };
  choice: { name: string; labels: Readonly<Record<string, string>> };
}) {
  return (
    <Form className="acts bar" role="search">
      <div className="field">
        <label htmlFor={words.name}>{words.label}</label>
        <input
          className="in w-l"
          id={words.name}
          name={words.name}
          type={words.type ?? "search"}
          maxLength={words.maxLength}
          defaultValue={params.get(words.name) ?? ""}
        />
      </div>
      <div className="field">
        <label htmlFor={choice.name}>Which</label>
        <span className="sel">
          <select className="in" id={choice.name} name={choice.name} defaultValue={params.get(choice.name) ?? ""}>
            <option value="">All</option>
            {Object.entries(choice.labels).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </span>
      </div>
      <button className="btn" type="submit">
        Show
      </button>
    </Form>
  );
}
