import { SECTOR_EVIDENCE } from "#app/features/directory/sector-evidence.ts";
import type { Evidence } from "#db/schema/matching.ts";

/** Evidence is kept as a buyer reads it: "you" is the buyer, "it" the supplier. Each pair turns one way of saying so round. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  [/^Offers /, "You offer "],
  [/^Works /, "You work "],
  [/^Does not work /, "You do not work "],
  [/^Covers /, "You cover "],
  [/^Takes jobs /, "You take jobs "],
  [/^Open to /, "You are open to "],
  [/^Based (in|[\d.])/, "You are based $1"],
  [/^Has /, "You have "],
  [/^Can /, "You can "],
  [/^Says it cannot /, "You say you cannot "],
  [/^Does not say whether it can /, "You do not say whether you can "],
  [/^Pays the Living Wage, by its own policy/, "You pay the Living Wage, by your own policy"],
  [/^Says its people are/, "You say your people are"],
  [/^Does not list /, "You do not list "],
  [/^Listed under /, "You are listed under "],
  [/^Uses your words:/, "You use their words:"],
  [/^Too little that it says fits for it/, "Too little that you say fits for you"],
  [/^Speaks of /, "You speak of "],
  [/^It does not say whether it is open to/, "You do not say whether you are open to"],
  [/^The words it uses of itself say/, "The words you use of yourselves say"],
  ...Object.values(SECTOR_EVIDENCE).map(({ says, yours }) => [new RegExp(`^${says} `), `${yours} `] as const),
  [/^It has not /, "You have not "],
  [/^Your job is more than half of its yearly turnover/, "Their job is more than half of your yearly turnover"],
  [/^Your top figure/, "Their top figure"],
  [/^You give no value/, "They give no value"],
  [/^Certified /, "You are certified "],
  [/^On the /, "You are on the "],
  [/^Named in /, "You are named in "],
  [/^Confirmed by a register /, "Your status was confirmed by a register "],
  [/^Its name or number has changed since its status/, "Your name or number has changed since your status"],
  [/^Certificate ends/, "Your certificate ends"],
  [/^Status is self-declared/, "Your status is self-declared"],
  [/^Social enterprise status lapsed/, "Your social enterprise status lapsed"],
  [/^Profile (last|never) confirmed/, "Your profile was $1 confirmed"],
  [/^Nobody there has taken up this profile; it comes/, "Nobody has taken up your profile; it comes"],
  [/^Largest contract so far/, "Your largest contract so far"],
  [/^Liability cover/, "Your liability cover"],
  [/^Employers’ liability cover/, "Your employers’ liability cover"],
  [/^Professional indemnity cover/, "Your professional indemnity cover"],
  [/^Turnover (of|may|not)/, "Your turnover $1"],
  [/, and has not said where it works/, ", and have not said where you work"],
  [/has not said where it works/, "have not said where you work"],
  [/\bhave not said where it works/, "have not said where you work"],
  [/\bwhat it sells\b/, "what you sell"],
  [/\bwhat size of job it takes\b/, "what size of job you take"],
  [/\bwhat makes it a social enterprise\b/, "what makes you a social enterprise"],
  [/\b(of|under|than) its\b/, "$1 your"],
  [/\bit is based\b/, "you are based"],
  [/\bthe (£[\d,.m]+) it takes\b/, "the $1 you take"],
  [/; yours (is|starts)/, "; theirs $1"],
  [/\byou (ask for|say it would help)/, "they $1"],
  [/\bbefore your contract does/, "before their contract does"],
];

/** The same fact as the supplier reads it: "Covers Aston" → "You cover Aston". Facts that name nobody stay. */
export function toSupplierVoice(evidence: Evidence): Evidence {
  const text = TURNS.reduce((said, [pattern, turned]) => said.replace(pattern, turned), evidence.text);
  return { ...evidence, text };
}
