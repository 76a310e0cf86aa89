/**
 * Sub-sectors whose work is done where the maker is and sent, or at a desk: who does it may serve a buyer far away, and is
 * asked from further when it has not said where it works. Codes of `seed/reference/sectors`.
 */
export const TRAVELLING: ReadonlySet<string> = new Set(
  `food.produce
  construction.design
  furniture.reuse furniture.made
  recycling.it
  digital digital.web digital.support digital.software digital.marketing digital.accessibility
  media media.print media.design media.film media.signage media.publishing media.pr
  professional professional.consultancy professional.finance professional.legal professional.hr professional.admin
  professional.fundraising professional.governance
  finance.business finance.insurance
  language.translation
  textiles textiles.workwear textiles.making textiles.printing
  making making.assembly making.wood making.metal making.craft making.aids
  retail.wholefoods retail.gifts retail.books retail.wholesale
  energy.carbon
  research research.evaluation research.consultation research.policy research.environment`.match(/\S+/g),
);

/** Whether work travels: at least half of the sectors asked for are done from afar. None asked: not known to. */
export function travels(sectorCodes: readonly string[]): boolean {
  const far = sectorCodes.filter((code) => TRAVELLING.has(code)).length;
  return far > 0 && far * 2 >= sectorCodes.length;
}
