import { Fragment } from "react";
import { Link } from "react-router";
import type { Piece } from "./name-subjects.server.ts";

/** A sentence about what was done, its subjects linked where the campaign team can open them. */
export function Pieces({ of }: { of: readonly Piece[] }) {
  return of.map(({ text, href }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence, which never change their order
    <Fragment key={at}>{href === undefined ? text : <Link to={href}>{text}</Link>}</Fragment>
  ));
}
