import {
  filterParameters,
  NEAR_PARAMETER,
  openedParameter,
  PAGE_PARAMETER,
  withinParameter,
  wordsParameter,
} from "#app/features/searching/api-parameters.server.ts";
import { type ApiParameter, choiceParameter } from "#app/platform/api-parameters.ts";
import { OPPORTUNITY_SORTS } from "#search/opportunities.ts";
import { OPPORTUNITY_FILTERS } from "./search.ts";

/** What a search of the open opportunities takes: the parameters of its page. */
export const OPPORTUNITY_PARAMETERS: readonly ApiParameter[] = [
  wordsParameter("Words; “quoted words” must stand together. “near” or “in” and a place after them are read as a place"),
  NEAR_PARAMETER,
  withinParameter("Miles around `near`. What is to be done there, though its middle is further off, is in too"),
  ...filterParameters(OPPORTUNITY_FILTERS),
  choiceParameter("soon", "1: only those that close within a week", ["1"]),
  choiceParameter("sort", "Without it: relevance for words or a place, else newest", OPPORTUNITY_SORTS),
  PAGE_PARAMETER,
  openedParameter(OPPORTUNITY_FILTERS),
];
