import type { DemoIntermediary } from "./types.ts";

/** Four bodies that bring buyers and social enterprises together. All invented. */
export const INTERMEDIARIES: DemoIntermediary[] = [
  {
    slug: "towpath-forum",
    name: "Towpath Enterprise Forum",
    place: "Smethwick",
    authority: "Sandwell",
    postcode: "B66 2AL",
    website: "https://towpathforum.example",
    about:
      "A forum of 84 social enterprises in Birmingham and Sandwell. Three staff make about 60 introductions a year and stay with each until it is signed or dropped.",
    people: [
      { name: "Yvonne Clarke", role: "Director", email: "yvonne@towpathforum.example" },
      { name: "Imran Sadiq", role: "Supply chain broker", email: "imran@towpathforum.example" },
    ],
  },
  {
    slug: "nine-arches",
    name: "Nine Arches Co-operative Development",
    place: "Coventry",
    authority: "Coventry",
    postcode: "CV1 5FB",
    website: "https://ninearches.example",
    about:
      "Helps people start and run co-operatives in Coventry and Warwickshire, 31 of them since 2014. Puts consortia together when a contract is too big for one member.",
    people: [{ name: "Pat Dunmore", role: "Development worker", email: "pat@ninearches.example" }],
  },
  {
    slug: "anchor-and-ring",
    name: "Anchor & Ring",
    place: "Dudley",
    authority: "Dudley",
    postcode: "DY2 9EH",
    website: "https://anchorandring.example",
    about:
      "Works with the Black Country’s biggest spenders: two hospitals, three colleges and a dozen manufacturers. Meets their buyers monthly and brings two suppliers to each meeting.",
    people: [
      { name: "Stuart Hadley", role: "Manager", email: "stuart@anchorandring.example" },
      { name: "Mehwish Iqbal", role: "Buyer liaison", email: "mehwish@anchorandring.example" },
    ],
  },
  {
    slug: "common-purse",
    name: "Common Purse West Midlands",
    place: "Wolverhampton",
    authority: "Wolverhampton",
    postcode: "WV1 1LD",
    website: "https://commonpurse.example",
    about:
      "Gets small organisations ready for their first contract over £10,000: pricing, policies, insurance and cash flow. Also finds board members, 22 of them last year.",
    people: [{ name: "Carys Lowndes", role: "Enterprise adviser", email: "carys@commonpurse.example" }],
  },
];
