/**
 * What a name says when it says that a body is public. Wide on purpose: a name that sounds so is looked at by a person, and
 * is not refused.
 */
const PUBLIC =
  /\b(?:council|councils|local authority|combined authority|mayoral|borough|nhs|national health|hospital|hospitals|ambulance|integrated care (?:board|system)|police|constabulary|fire and rescue|fire (?:service|authority)|university|universities|ministry|minister|department (?:for|of)|government|civil service|parliament|crown|royal (?:mail|navy|air force)|hm|hmrc|hmp|his majestys|her majestys|homes england|environment agency|jobcentre|dwp|dfe|dhsc|moj|mod|wmca|transport for|home office|cabinet office|scottish executive|senedd|court service|prison service|probation service|national (?:highways|rail)|public health)\b/u;
/** Bodies of volunteers, churches and tenants that call themselves a council. */
const NOT_PUBLIC =
  /\b(?:councils? (?:of|for) (?:voluntary|community|disabled|faiths?|churches|social)|(?:voluntary|churches|faith|youth|tenants|trades|sports|arts|interfaith|muslim|hindu|sikh|jewish) (?:[a-z]+ )?councils?)\b/gu;

/** Whether a name says that it is a council, a hospital, a university, the police or another public body. */
export function saysPublicBody(name: string | null): boolean {
  if (name === null) return false;
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  return PUBLIC.test(words.replace(NOT_PUBLIC, " "));
}
