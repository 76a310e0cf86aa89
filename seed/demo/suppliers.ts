import { SUPPLIERS_A1 } from "./suppliers-a1.ts";
import { SUPPLIERS_A2 } from "./suppliers-a2.ts";
import { SUPPLIERS_A3 } from "./suppliers-a3.ts";
import { SUPPLIERS_A4 } from "./suppliers-a4.ts";
import { SUPPLIERS_A5 } from "./suppliers-a5.ts";
import { SUPPLIERS_B1 } from "./suppliers-b1.ts";
import { SUPPLIERS_B2 } from "./suppliers-b2.ts";
import { SUPPLIERS_B3 } from "./suppliers-b3.ts";
import { SUPPLIERS_B4 } from "./suppliers-b4.ts";
import { SUPPLIERS_B5 } from "./suppliers-b5.ts";
import type { DemoSupplier } from "./types.ts";

/** The demo region's 150 suppliers. All invented. */
export const SUPPLIERS: readonly DemoSupplier[] = [
  ...SUPPLIERS_A1,
  ...SUPPLIERS_A2,
  ...SUPPLIERS_A3,
  ...SUPPLIERS_A4,
  ...SUPPLIERS_A5,
  ...SUPPLIERS_B1,
  ...SUPPLIERS_B2,
  ...SUPPLIERS_B3,
  ...SUPPLIERS_B4,
  ...SUPPLIERS_B5,
];
