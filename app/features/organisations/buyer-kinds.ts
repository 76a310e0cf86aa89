/** What kind of public body a buyer is, beside central government: the law lets some reserve a contract by place. */
export type PublicBody = "council" | "parish" | "best_value";

/**
 * What a buyer says it is. Five of them are public bodies: the law asks a central government authority for a notice from a
 * lower value on, and lets councils, parish councils and other best value authorities reserve by place.
 */
export const BUYER_CHOICES = ["private", "central_government", "council", "parish", "best_value", "public", "third_sector"] as const;
export type BuyerChoice = (typeof BUYER_CHOICES)[number];

export interface BuyerColumns {
  buyerKind: "private" | "public" | "third_sector" | null;
  isCentralGovernment: boolean;
  publicBody: PublicBody | null;
}

/** As it is kept; null for who does not buy. */
export function storedBuyer(choice: BuyerChoice | null): BuyerColumns {
  switch (choice) {
    case "central_government":
      return { buyerKind: "public", isCentralGovernment: true, publicBody: null };
    case "council":
    case "parish":
    case "best_value":
      return { buyerKind: "public", isCentralGovernment: false, publicBody: choice };
    default:
      return { buyerKind: choice, isCentralGovernment: false, publicBody: null };
  }
}

/** As it was chosen. */
export function chosenBuyer({ buyerKind, isCentralGovernment, publicBody }: BuyerColumns): BuyerChoice | null {
  if (buyerKind !== "public") return buyerKind;
  return isCentralGovernment ? "central_government" : (publicBody ?? "public");
}

/** What kind of public body a buyer says that it is: the law asks each for other notices. Null: none. */
export type PublicAs = "public" | "central_government" | PublicBody | null;

export function publicAs(buyer: BuyerColumns): PublicAs {
  const chosen = chosenBuyer(buyer);
  return chosen === "private" || chosen === "third_sector" ? null : chosen;
}
