/** Numbers on one pin; more are counted. */
const MOST_NUMBERS = 3;

/** What a pin says of all that stand where it does: `1·4·7`, `1 +5`. */
export function pinText(pins: readonly { text: string }[]): string {
  const texts = pins.map((pin) => pin.text);
  return pins.length <= MOST_NUMBERS ? texts.join("·") : `${texts[0]} +${pins.length - 1}`;
}
