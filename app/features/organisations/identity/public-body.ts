import { readingsOf } from "./look-alikes.ts";

/**
 * What a name says when it says that a body is public. Wide on purpose: a name that sounds so is looked at by a person, and
 * is not refused.
 */
const PUBLIC =
  /\b(?:council|councils|local authorit(?:y|ies)|combined authorit(?:y|ies)|mayoral|(?:london|metropolitan|royal|county) borough|borough of|nhs|national health|hospital|hospitals|ambulance|integrated care (?:board|system|partnership)|police|constabulary|fire and rescue|fire (?:service|authority)|university|universities|ministry (?:of|for) (?:the )?(?:agriculture|culture|defence|education|finance|food|foreign|health|home|housing|interior|justice|labour|science|trade|transport|works)|(?:prime|first|deputy) minister|minister (?:for|of state)|department (?:for|of)|government|civil service|parliament|crown (?:commercial|court|courts|estate|office|prosecution)|royal (?:mail|navy|air force)|hm (?:coastguard|courts?|customs|government|inspectorate|land|passport|prisons?|revenue|treasury|young)|hmrc|hmp|his majestys|her majestys|homes england|environment agency|jobcentre|dwp|dfe|dhsc|defra|dvla|dvsa|ofsted|ofgem|ofwat|ofcom|companies house|charity commission|british army|moj|mod (?:estates?|police|procurement|uk)|wmca|transport for (?!all\b)|home office|cabinet office|scottish executive|senedd|court service|prison service|probation service|national (?:highways|rail)|public health)\b/u;
/** What councils and boards are called for short: `Dudley MBC`, `Birmingham CC`. The last few only at the end of a name. */
const SHORT =
  /\p{L}{3,} (?:(?:city|county) )?(?:mbc|mdc|icb|icp|ccg|lea)\b|^\p{L}{4,}(?: \p{L}{3,}){0,3} (?:cc|bc|dc|rbc|cbc|ncc|lbc|ca|pcc)$/u;
/** `City of Wolverhampton` says no more than the place. */
const CITY_OF = /^(?:the )?(?:city|county|royal county|corporation) of (?:the )?\p{L}+(?: \p{L}+)?$/u;
/** The same run together, where no space shows the words. */
const JOINED =
  /council(?!l?or)|combinedauthority|nhs(?:foundation)?trust|constabulary|localauthority|policeservice|\p{L}{3}police$|hospital(?!it|l)|university/u;
/** What a slip of one letter still says. */
const NEARLY = ["council", "police", "constabulary", "hospital", "university", "ambulance", "government", "parliament"];
/** Words of their own that are one letter from those. */
const OWN_WORDS = new Set(["policy", "polite"]);
/** Bodies of volunteers, churches, tenants and learners that call themselves so: whole phrases, with nothing between. */
const NOT_PUBLIC =
  /\b(?:(?<!\b(?:city|county|borough|district|metropolitan|parish|town|unitary) )councils? (?:of|for) (?:(?:voluntary|community|social) (?:action|services?|organisations?|sector)|disabled|faiths?|churches)|(?:voluntary|churches|faith|faiths|youth|tenants|trades|interfaith|inter faith|muslim|hindu|sikh|jewish) (?:(?:action|service|services|sector) )?councils?|university of the (?:3rd|third) age|city of sanctuary|hospital radio|(?:friends|league of friends) of [\p{L} ]*hospitals?)\b/gu;

function wordsOf(text: string): string {
  return text
    .replace(/&/g, " and ")
    .replace(/['’.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Endings of companies say nothing of what a body is. */
const ENDING = / (?:limited|ltd|plc|llp|cic|cio|uk)$/u;

/** Letters that stand alone are read together: `N H S England`, `Sandwell M B C`. */
function initialsJoined(words: string): string {
  return words.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}(?![\p{L}\p{N}]))+/gu, (initials) => initials.replace(/ /g, ""));
}

/** Whether one letter changed, left out or put in makes one word the other. */
function isNearly(word: string, other: string): boolean {
  const [short, long] = word.length <= other.length ? [word, other] : [other, word];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

/**
 * Whether a name says that it is a council, a hospital, a university, the police or another public body: in full, for
 * short, run together, with a slip of one letter, in letters that only look so, or with unseen signs between them.
 */
export function saysPublicBody(name: string | null): boolean {
  return name !== null && readingsOf(name).some((text) => says(initialsJoined(wordsOf(text)).replace(NOT_PUBLIC, " ")));
}

/** The same for volunteers' councils and such too: what a person should look at before it counts as checked. */
export function soundsPublic(name: string | null): boolean {
  return name !== null && readingsOf(name).some((text) => says(initialsJoined(wordsOf(text))));
}

function says(words: string): boolean {
  const rest = words.replace(/ +/g, " ").trim();
  const bare = rest.replace(ENDING, "");
  return (
    PUBLIC.test(rest) ||
    SHORT.test(bare) ||
    (CITY_OF.test(bare) && bare === rest) ||
    JOINED.test(rest.replace(/ /g, "")) ||
    rest.split(" ").some((word) => !OWN_WORDS.has(word) && NEARLY.some((said) => isNearly(word, said)))
  );
}
