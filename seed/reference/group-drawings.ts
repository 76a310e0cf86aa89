import type { GroupDrawing } from "#db/schema/geography.ts";

/** Groups of areas that somebody has drawn, in 45° lines, by their name; others are drawn from where their areas lie. */
export const GROUP_DRAWINGS: Readonly<Record<string, GroupDrawing>> = {
  "West Midlands": {
    areas: [
      {
        code: "E08000031",
        name: "Wolverhampton",
        lines: ["Wolver-", "hampton"],
        at: [76, 84],
        d: "M20 60L44 36H108L132 60V108L84 156H44L20 132Z",
      },
      { code: "E08000030", name: "Walsall", lines: ["Walsall"], at: [204, 62], d: "M132 36L168 0H252L276 24V84L228 132H156L132 108Z" },
      {
        code: "E08000027",
        name: "Dudley",
        lines: ["Dudley"],
        at: [66, 236],
        d: "M84 156L108 180V216L156 264V288L132 312H60L12 264V188L44 156Z",
      },
      {
        code: "E08000028",
        name: "Sandwell",
        lines: ["Sandwell"],
        at: [157, 184],
        d: "M132 108L156 132H228V168L204 192V240L180 264H156L108 216V180L84 156Z",
      },
      {
        code: "E08000025",
        name: "Birmingham",
        lines: ["Birmingham"],
        at: [272, 222],
        d: "M228 132L276 84V60H360L396 96V168L324 240V330L276 378H186L156 348V264H180L204 240V192L228 168Z",
      },
      {
        code: "E08000029",
        name: "Solihull",
        lines: ["Solihull"],
        at: [422, 290],
        d: "M396 168H432L468 204H492L516 228V352L448 420H366L300 354L324 330V240Z",
      },
      {
        code: "E08000026",
        name: "Coventry",
        lines: ["Coventry"],
        at: [579, 314],
        d: "M516 276L540 252H608L640 284V356L608 388H552L516 352Z",
      },
    ],
    scale: { west: -2.21, north: 52.665, perLng: 816, perLat: 1332 },
    unitsAMile: 19.3,
  },
};
