/** What a buyer says it is. Two of them are public bodies: the law asks a central government authority for a notice from a lower value on. */
export const BUYER_CHOICES = ["private", "central_government", "public", "third_sector"] as const;
export type BuyerChoice = (typeof BUYER_CHOICES)[number];

export interface BuyerColumns {
  buyerKind: "private" | "public" | "third_sector" | null;
  isCentralGovernment: boolean;
}

/** As it is kept; null for who does not buy. */
export function storedBuyer(choice: BuyerChoice | null): BuyerColumns {
  const isCentralGovernment = choice === "central_government";
  return { buyerKind: isCentralGovernment ? "public" : choice, isCentralGovernment };
}

/** As it was chosen. */
export function chosenBuyer({ buyerKind, isCentralGovernment }: BuyerColumns): BuyerChoice | null {
  return buyerKind === "public" && isCentralGovernment ? "central_government" : buyerKind;
}

/** What kind of public body a buyer says that it is: the law asks each for other notices. Null: none. */
export type PublicAs = Extract<BuyerChoice, "public" | "central_government"> | null;

export function publicAs(buyer: BuyerColumns): PublicAs {
  const chosen = chosenBuyer(buyer);
  return chosen === "public" || chosen === "central_government" ? chosen : null;
}
