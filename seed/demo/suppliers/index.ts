import type { DemoSupplier } from "../types.ts";
import { ARTS_SPORT_EVENTS } from "./arts-sport-events.ts";
import { CLEANING_GROUNDS } from "./cleaning-grounds.ts";
import { CONSTRUCTION_FURNITURE } from "./construction-furniture.ts";
import { FOOD } from "./food.ts";
import { HEALTH_CHILDREN } from "./health-children.ts";
import { HOUSING_ADVICE_FINANCE } from "./housing-advice-finance.ts";
import { MEDIA_PROFESSIONAL_TRAINING } from "./media-professional-training.ts";
import { RECYCLING_DIGITAL } from "./recycling-digital.ts";
import { RETAIL_ENERGY_FARMING_RESEARCH } from "./retail-energy-farming-research.ts";
import { TRANSPORT_LANGUAGE_MAKING } from "./transport-language-making.ts";

/** The demo region's 150 suppliers. All invented. */
export const SUPPLIERS: readonly DemoSupplier[] = [
  ...FOOD,
  ...CLEANING_GROUNDS,
  ...CONSTRUCTION_FURNITURE,
  ...RECYCLING_DIGITAL,
  ...MEDIA_PROFESSIONAL_TRAINING,
  ...HEALTH_CHILDREN,
  ...HOUSING_ADVICE_FINANCE,
  ...ARTS_SPORT_EVENTS,
  ...TRANSPORT_LANGUAGE_MAKING,
  ...RETAIL_ENERGY_FARMING_RESEARCH,
];
