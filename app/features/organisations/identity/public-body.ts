import { readingsOf } from "./look-alikes.ts";

/**
 * What a name says when it says that a body is public. Wide on purpose: a name that sounds so is looked at by a person, and
 * is not refused.
 */
const PUBLIC =
  /\b(?:council|councils|local authorit(?:y|ies)|combined authorit(?:y|ies)|mayoral|(?:london|metropolitan|royal|county) borough|borough of|nhs|national health|hospital|hospitals|ambulance|integrated care (?:board|system|partnership)|police|constabulary|fire and rescue|fire (?:service|authority)|university|universities|ministry (?:of|for) (?:the )?(?:agriculture|culture|defence|education|finance|food|foreign|health|home|housing|interior|justice|labour|science|trade|transport|works)|(?:prime|first|deputy) minister|minister (?:for|of state)|department (?:for|of)|government|civil service|parliament|crown (?:commercial|court|courts|estate|office|prosecution)|royal (?:mail|navy|air force)|hm (?:coastguard|courts?|customs|government|inspectorate|land|passport|prisons?|revenue|treasury|young)|hmrc|hmp|his majestys|her majestys|homes england|environment agency|jobcentre|dwp|dfe|dhsc|defra|dvla|dvsa|ofsted|ofgem|ofwat|ofcom|companies house|charity commission|british army|moj|mod (?:estates?|police|procurement|uk)|wmca|transport for (?!all\b)|home office|cabinet office|scottish executive|senedd|court service|prison service|probation service|national (?:highways|rail)|public health|(?:borough|city|county|district|education|health|highways|metropolitan|planning|strategic|unitary) authorit(?:y|ies))\b/u;
/** What councils and boards are called for short: `Dudley MBC`, `Birmingham CC`. The last few only at the end of a name. */
const SHORT =
  /\p{L}{3,} (?:(?:city|county) )?(?:mbc|mdc|icb|icp|ccg|lea)\b|^\p{L}{4,}(?: \p{L}{3,}){0,3} (?:cc|bc|dc|rbc|cbc|ncc|lbc|ca|pcc)$/u;
/** `City of Wolverhampton` says no more than the place. */
const CITY_OF = /^(?:the )?(?:city|county|royal county|corporation) of (?:the )?\p{L}+(?: \p{L}+)?$/u;
/** `Dudley Borough` and `Birmingham City Hall` say so where nothing follows: a club of the borough, or a café in the hall, goes on. */
const WHOLE = /^(?:the )?(?:\p{L}+ ){1,4}(?<!\bthe )borough$|^(?:the )?(?:\p{L}+ ){0,4}(?:city|county) ?hall$/u;
/** The same run together, where no space shows the words. */
const JOINED =
  /council(?!l?or)|(?:city|county|borough|district|parish)counsel(?!l)|combinedauthority|nhs(?:foundation)?trust|constabulary|localauthority|policeservice|\p{L}{3}police$|hospital(?!it|l)|university/u;
/** What a slip of one letter still says. */
const NEARLY = ["council", "police", "constabulary", "hospital", "university", "ambulance", "government", "parliament"];
/** What stands before a council's name for itself, so that a slip of two letters still says it: `City Counsel`. */
const BEFORE_COUNCIL = new Set("borough city county district metro metropolitan parish town unitary".split(" "));
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
const ENDING = /(?: (?:limited|ltd|plc|llp|cic|cio|uk|community interest company))+$/u;

/** Letters that stand alone are read together: `N H S England`, `Sandwell M B C`. */
function initialsJoined(words: string): string {
  return words.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}(?![\p{L}\p{N}]))+/gu, (initials) => initials.replace(/ /g, ""));
}

/** Whether a word is at most so many slips from another: a letter changed, left out, put in, or two that changed places. */
function isWithin(word: string, other: string, slips: number): boolean {
  if (Math.abs(word.length - other.length) > slips) return false;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = word[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return (last[other.length] ?? 0) <= slips;
}

/** Whether a word after one that councils have before theirs, or after a place, is read as "council". */
export function isNearlyCouncil(word: string): boolean {
  return /^coun[cs][ei]ll$/.test(word) || isWithin(word, "council", 2);
}

/**
 * Whether a name says that it is a council, a hospital, a university, the police or another public body: in full, for
 * short, run together, with a slip of one letter or two, in letters that only look so, or with unseen signs between them.
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
    WHOLE.test(bare) ||
    JOINED.test(rest.replace(/ /g, "")) ||
    rest
      .split(" ")
      .some(
        (word, at, all) =>
          (!OWN_WORDS.has(word) && NEARLY.some((said) => isWithin(word, said, 1))) ||
          (BEFORE_COUNCIL.has(all[at - 1] ?? "") && isNearlyCouncil(word)),
      )
  );
}
