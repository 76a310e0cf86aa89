/** The key by which a place's or an area's name is looked up (`places.name_key`): lower case, no accents, letters and digits only. */
export function placeKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}
