import { distanceMiles, type Position } from "#search/distance.ts";
import { postcodeDistrict } from "./postcode.ts";

/** Each postcode area: about where its middle is (WGS84 degrees), and within how many miles of it every district of it lies. */
const TABLE = `
AB 57.3 -2.5 35
AL 51.8 -0.3 10
B 52.4 -1.7 20
BA 51.2 -2.6 25
BB 53.8 -2.3 15
BD 53.9 -2.0 20
BH 50.7 -1.9 15
BL 53.6 -2.4 10
BN 50.8 -0.1 25
BR 51.4 0.1 10
BS 51.4 -2.7 20
BT 54.6 -6.7 50
CA 54.6 -3.0 30
CB 52.2 0.2 20
CF 51.6 -3.4 20
CH 53.3 -3.0 15
CM 51.8 0.5 25
CO 51.9 0.9 20
CR 51.3 -0.1 10
CT 51.2 1.2 20
CV 52.3 -1.4 25
CW 53.1 -2.4 15
DA 51.4 0.2 15
DD 56.6 -2.7 20
DE 53.0 -1.6 25
DG 55.0 -4.0 45
DH 54.8 -1.7 15
DL 54.5 -1.7 25
DN 53.5 -0.6 30
DT 50.8 -2.6 25
DY 52.5 -2.3 15
E 51.6 0.0 10
EC 51.5 -0.1 5
EH 55.9 -3.1 30
EN 51.7 -0.1 10
EX 50.8 -3.8 40
FK 56.2 -4.2 25
FY 53.8 -3.0 15
G 55.9 -4.4 20
GL 51.8 -2.1 30
GU 51.2 -0.8 20
HA 51.6 -0.3 10
HD 53.6 -1.8 10
HG 54.1 -1.5 10
HP 51.8 -0.7 20
HR 52.1 -2.8 20
HS 57.6 -6.9 55
HU 53.8 -0.3 20
HX 53.7 -1.9 10
IG 51.6 0.1 10
IM 54.2 -4.4 20
IP 52.3 1.1 30
IV 57.6 -4.9 70
KA 55.5 -4.7 25
KT 51.3 -0.4 15
KW 58.5 -3.5 45
KY 56.2 -3.1 20
L 53.5 -2.9 15
LA 54.3 -2.9 25
LD 52.2 -3.3 20
LE 52.7 -1.1 20
LL 53.0 -3.9 45
LN 53.3 -0.2 25
LS 53.9 -1.5 15
LU 51.9 -0.5 10
M 53.5 -2.3 15
ME 51.3 0.6 15
MK 52.1 -0.7 20
ML 55.7 -3.8 20
N 51.6 -0.1 10
NE 55.2 -1.9 35
NG 53.0 -0.9 25
NN 52.3 -1.0 25
NP 51.7 -3.0 20
NR 52.7 1.3 30
NW 51.6 -0.2 10
OL 53.6 -2.1 15
OX 51.8 -1.3 25
PA 56.1 -5.7 55
PE 52.7 0.0 40
PH 56.7 -4.5 60
PL 50.5 -4.4 30
PO 50.8 -1.1 25
PR 53.7 -2.8 15
RG 51.4 -1.1 20
RH 51.1 -0.2 20
RM 51.6 0.3 15
S 53.4 -1.4 20
SA 51.8 -4.4 35
SE 51.5 0.0 10
SG 52.0 -0.1 20
SK 53.4 -2.0 15
SL 51.5 -0.7 15
SM 51.4 -0.2 10
SN 51.5 -1.9 20
SO 50.9 -1.4 20
SP 51.1 -1.9 25
SR 54.9 -1.3 15
SS 51.6 0.6 15
ST 52.9 -2.1 20
SW 51.5 -0.2 10
SY 52.6 -3.3 40
TA 51.1 -3.1 25
TD 55.6 -2.4 25
TF 52.7 -2.5 20
TN 51.1 0.5 30
TQ 50.4 -3.7 20
TR 50.1 -5.6 40
TS 54.6 -1.2 20
TW 51.4 -0.4 10
UB 51.5 -0.4 10
W 51.5 -0.2 10
WA 53.4 -2.6 15
WC 51.5 -0.1 5
WD 51.7 -0.4 10
WF 53.7 -1.5 15
WN 53.5 -2.7 10
WR 52.2 -2.2 20
WS 52.7 -2.0 15
WV 52.5 -2.3 20
YO 54.1 -0.8 30
ZE 60.2 -1.2 10
`;

const AREAS: ReadonlyMap<string, { middle: Position; reach: number }> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => {
      const [code = "", lat, lng, reach] = line.split(" ");
      return [code, { middle: { lat: Number(lat), lng: Number(lng) }, reach: Number(reach) }];
    }),
);

/**
 * Whether a point may belong to a postcode, as far as the letters it begins with tell: within `slack` miles of where their
 * districts lie. A postcode that begins with none of them rules nothing out.
 */
export function mayBeAt(postcode: string, point: Position, slack: number): boolean {
  const letters = /^[A-Z]+/.exec(postcodeDistrict(postcode) ?? "")?.[0] ?? "";
  const area = AREAS.get(letters);
  return area === undefined || distanceMiles(point, area.middle) <= area.reach + slack;
}
