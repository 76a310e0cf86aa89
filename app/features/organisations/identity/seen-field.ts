import { z } from "zod";

/** The hidden field with the mark of what a page showed to whoever decides on it; one that is missing fits nothing. */
export const seenField = z.string().max(64).default("");
