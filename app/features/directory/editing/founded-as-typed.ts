/** When it began, as it is kept, in the way that the form asks for it: `2019`, `4/2019`. */
export function foundedAsTyped(kept: string | null): string {
  const [year = "", month] = (kept ?? "").split("-");
  return month === undefined ? year : `${Number(month)}/${year}`;
}
