import sprite from "./icons.svg?url";

export type IconName =
  | "link"
  | "gap"
  | "search"
  | "pin"
  | "check"
  | "checks"
  | "cross"
  | "pen"
  | "clock"
  | "calendar"
  | "warn"
  | "info"
  | "next"
  | "prev"
  | "down"
  | "plus"
  | "list"
  | "map"
  | "filter"
  | "file"
  | "down_to"
  | "out"
  | "undo"
  | "star"
  | "print"
  | "people"
  | "lock"
  | "stop";

/** A sign from the sprite. Hidden from screen readers: the words beside it say the same. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `i ${className}` : "i"} aria-hidden="true">
      <use href={`${sprite}#i-${name}`} />
    </svg>
  );
}

const WORDS = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];

/** An arrow that points from the searcher to the place, in sixteen directions; screen readers hear the direction. */
export function Bearing({ degrees }: { degrees: number }) {
  return <span className={`i-b b${Math.round(degrees / 22.5) % 16}`} role="img" aria-label={WORDS[Math.round(degrees / 45) % 8]} />;
}

/** Our mark: two joined links, one lit. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 47 25.5" width="40" height="22" fill="none" aria-hidden="true" strokeWidth="4.5">
      <path d="M21 22L20.3 22.8L10.3 22.8L2.8 15.3L2.8 10.3L10.3 2.8L20.3 2.8L27.8 10.3L27.8 15.3L26 17" />
      <path className="lit" d="M26 3.5L26.8 2.8L36.8 2.8L44.3 10.3L44.3 15.3L36.8 22.8L26.8 22.8L19.3 15.3L19.3 10.3L21 8.5" />
    </svg>
  );
}

/** Three links, the middle one missing: for empty states. */
export function MissingLink() {
  return (
    <svg className="chain chain-gap" viewBox="0 0 134 34" aria-hidden="true" strokeWidth="4.2">
      <path d="M13 4H45L54 13V21L45 30H13L4 21V13Z" />
      <path className="ghost" d="M51 4H83L92 13V21L83 30H51L42 21V13Z" />
      <path d="M89 4H121L130 13V21L121 30H89L80 21V13Z" />
    </svg>
  );
}
