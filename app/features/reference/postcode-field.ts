import { z } from "zod";
import { normalisePostcode } from "./postcode.ts";

export const ENTER_POSTCODE = "Enter a full UK postcode";

/** A form's postcode, as people type them, kept as it is written: `B18 6AA`. */
export const postcodeField = z
  .string({ error: ENTER_POSTCODE })
  .max(60, ENTER_POSTCODE)
  .transform((text, check): string => {
    const postcode = normalisePostcode(text);
    if (postcode !== null) return postcode;
    check.addIssue({ code: "custom", message: ENTER_POSTCODE });
    return z.NEVER;
  });
