import type { ReactNode } from "react";
import { Link } from "react-router";
import { kindText } from "#app/features/opportunities/vocabulary.ts";
import { Unchecked } from "#app/features/organisations/checking/unchecked.tsx";
import { poundsRange } from "#app/platform/money.ts";
import type { ForYouItem } from "./list-for-you.server.ts";

/** An opportunity that fits a supplier, in a list of such: what it is, whose, and its facts; `children`: further ones. */
export function FittingOpportunity({ opportunity, children }: { opportunity: ForYouItem["opportunity"]; children?: ReactNode }) {
  const { slug, title, buyerName, buyerChecked, kind, direction, deliveryPlace, minPence, maxPence, valuePeriod } = opportunity;
  const value = poundsRange(minPence, maxPence);
  return (
    <>
      <h3 className="name">
        <Link to={`/opportunities/${slug}`}>{title}</Link>
      </h3>
      <p>
        {buyerName}
        {buyerChecked ? null : <Unchecked />}
      </p>
      <p className="dot s soft">
        <span>{kindText(kind, direction)}</span>
        {deliveryPlace === null ? null : <span>{deliveryPlace}</span>}
        {value === "" ? null : <span>{valuePeriod === "year" ? `${value} a year` : value}</span>}
        {children}
      </p>
    </>
  );
}
