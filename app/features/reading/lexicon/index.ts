import { ADVICE_LEXICON } from "./advice.ts";
import { ARTS_LEXICON } from "./arts.ts";
import { CHILDREN_LEXICON } from "./children.ts";
import { CLEANING_LEXICON } from "./cleaning.ts";
import { CONSTRUCTION_LEXICON } from "./construction.ts";
import { DIGITAL_LEXICON } from "./digital.ts";
import { ENERGY_LEXICON } from "./energy.ts";
import { EVENTS_LEXICON } from "./events.ts";
import { FARMING_LEXICON } from "./farming.ts";
import { FINANCE_LEXICON } from "./finance.ts";
import { FOOD_LEXICON } from "./food.ts";
import { FURNITURE_LEXICON } from "./furniture.ts";
import { GROUNDS_LEXICON } from "./grounds.ts";
import { HEALTH_LEXICON } from "./health.ts";
import { HOUSING_LEXICON } from "./housing.ts";
import { LANGUAGE_LEXICON } from "./language.ts";
import type { LexiconEntry } from "./lexicon-node.ts";
import { MAKING_LEXICON } from "./making.ts";
import { MEDIA_LEXICON } from "./media.ts";
import { PROFESSIONAL_LEXICON } from "./professional.ts";
import { RECYCLING_LEXICON } from "./recycling.ts";
import { RESEARCH_LEXICON } from "./research.ts";
import { RETAIL_LEXICON } from "./retail.ts";
import { SPORT_LEXICON } from "./sport.ts";
import { TEXTILES_LEXICON } from "./textiles.ts";
import { TRAINING_LEXICON } from "./training.ts";
import { TRANSPORT_LEXICON } from "./transport.ts";

export type { LexiconEntry } from "./lexicon-node.ts";

/** The lexicon: an entry for each sub-sector of the taxonomy. */
export const LEXICON: readonly LexiconEntry[] = [
  ...ADVICE_LEXICON,
  ...ARTS_LEXICON,
  ...CHILDREN_LEXICON,
  ...CLEANING_LEXICON,
  ...CONSTRUCTION_LEXICON,
  ...DIGITAL_LEXICON,
  ...ENERGY_LEXICON,
  ...EVENTS_LEXICON,
  ...FARMING_LEXICON,
  ...FINANCE_LEXICON,
  ...FOOD_LEXICON,
  ...FURNITURE_LEXICON,
  ...GROUNDS_LEXICON,
  ...HEALTH_LEXICON,
  ...HOUSING_LEXICON,
  ...LANGUAGE_LEXICON,
  ...MAKING_LEXICON,
  ...MEDIA_LEXICON,
  ...PROFESSIONAL_LEXICON,
  ...RECYCLING_LEXICON,
  ...RESEARCH_LEXICON,
  ...RETAIL_LEXICON,
  ...SPORT_LEXICON,
  ...TEXTILES_LEXICON,
  ...TRAINING_LEXICON,
  ...TRANSPORT_LEXICON,
];
