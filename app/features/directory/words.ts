/** `Tipton, Sandwell`; the authority is not said twice. */
export function placeText(place: string | null, areaName: string | null): string | null {
  if (place === null || place === "") return areaName;
  if (areaName === null || place.toLowerCase().includes(areaName.toLowerCase())) return place;
  return `${place}, ${areaName}`;
}

/** `Tipton` of `Tipton, Sandwell`. */
export function townOf(place: string | null): string | null {
  return place?.split(",")[0]?.trim() || null;
}
