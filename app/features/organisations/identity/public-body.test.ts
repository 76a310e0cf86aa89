import { describe, expect, it } from "vitest";
import { saysPublicBody, soundsPublic } from "./public-body.ts";

const PUBLIC = `
Birmingham City Council
BIRMINGHAM CITY COUNCIL PROCUREMENT LTD
B.C.C. City Council
BirminghamCityCouncil
birminghamcitycouncil
Birmingham City Counci1
B1rmingham C1ty Counc1l
Birmingham City C0uncil
Birmingham City Cоuncil
Birmingham City Соunсіl
Birmingham City ᴄᴏᴜɴᴄɪʟ
ᴡᴇsᴛ ᴍɪᴅʟᴀɴᴅs ᴘᴏʟɪᴄᴇ
Ｂｉｒｍｉｎｇｈａｍ Ｃｉｔｙ Ｃｏｕｎｃｉｌ
Birmingham City Coûncil
Birmingham-City-Council
Birmingham C.C.
Birmingham CC
Dudley MBC
Sandwell MBC
Sandwell M.B.C. Limited
Walsall MBC Procurement
Black Country ICB
NHS Black Country ICB
Lichfield DC
Redditch BC
City of Wolverhampton
The City of Wolverhampton
City of Wolverhampton Council
Royal County of Berkshire
Birmingham Arts City Council
Arts Council England
Sport England Council
West Midlands Combined Authority
West Midlands Combined Authorities
DEFRA
Ofsted Midlands
Companies House
WMCA
Solihull Metropolitan Borough
London Borough of Nowhere
Hockley Parish Council
N.H.S. Supplies Ltd
Sandwell NHS Trust
University Hospitals Birmingham
Queen Elizabeth Hospital
West Midlands Ambulance Service
West Midlands Police
W3st Midlands P0lice
West Midlands Fire Service
Aston University
Un1versity of Birmingham
Ministry of Defence
Department for Education
HM Prison Service
Crown Commercial Service
The Crown Estate
Crown Prosecution Service
Ministry of Justice
Ministry for Housing
Office of the Prime Minister
Minister for Trade
MOD Procurement
HM Revenue and Customs
H M Treasury Services Ltd
Royal Borough of Kensington
Borough of Dudley
Transport for London
Transport for West Midlands
Home Office
Homes England
Environment Agency
Public Health Dudley
Birmingham Voluntary City Council
Churches and City Council
Dudley Metropolitan Сouncil
West Midlands Polіce
Walsall City Counc1l
Walsall C1ty Counc11
SolihullCityCouncil
walsallcouncil
Coventry City Council for Community
Coventry Council for Community
Coventry City Council of Churches
N H S England
Sandwell M B C
Walsall Counsil
Birmingham Cou ncil
Birmingham City Counsel
Birmingham City Counsell Ltd
BirminghamCityCounsel
birminghamcitycounsel
Birmingham City C0unsel
Birmingham City Coucnil
Dudley Borough Counsel
Hockley Parish Counsil
West Midlands Polcie
Dudley Borough
The Dudley Borough CIC
Solihull Borough Ltd
City Hall
City Hall Ltd
The City Hall CIC
Birmingham City Hall
Coventry County Hall Limited
CityHall
Dudley Health Authority
Walsall Borough Authority
Sandwell Education Authority
Unitary Authority of Nowhere
Sandwell and West Birmingham NHS Trust
West Midlands Pollice
`;
const OTHERS = `
Hollin and Reeve
Crown Kitchens CIC
Crown and Anchor Community Pub Limited
Crowned Cakes
The Crown
The Crown at Tipton CIC
The Rose and The Crown Limited
Hope Community Ministry
Ministry of Reconciliation
New Wine Church Ministry Training CIC
Street Ministry
Minister of Religion Housing
HM Catering CIC
H M Bakery Ltd
Mod Coffee CIC
Borough Kitchens CIC
Transport for All
Sandwell Council of Voluntary Organisations
Birmingham Council of Faiths
Birmingham Council for Voluntary Service
Walsall Voluntary Council
Dudley Voluntary Sector Council
Moseley Tenants Council
Birmingham Trades Council
Council of Churches
Tipton Tureen CIC
Counsel Chambers Ltd
Counselling for All CIC
University of the Third Age
Solihull Hospital Radio
League of Friends of Rowley Hospital
City of Sanctuary
City of Birmingham Youth Dance Company
Hockley Table CIC
24 Carat Cakes
1st Smethwick Scouts
Studio 3 Arts
Level 7 Training
A4 Print Co-op
Black Country Living Wage
Policy Works CIC
Polite Catering
Tripoli Ceramics
Black Country Hospitality
Polish Expats Association
Nechells Kitchen CIC
The Real Junk Food Project
CC Catering
ICB Bakers
Borrow and Mend
Departure Lounge Coffee
Модная Пекарня
Dudley Borough Football Club
Walsall Borough Athletics CIC
Borough Market Kitchens
The Borough
Boroughbridge Bakers
Middlesbrough Makers
City Hall Café CIC
City Hall Community Kitchen Ltd
County Hall Bakery
Village Hall Catering
Town Hall Steps Café
Hall of Cakes
City Counselling CIC
Town Counsellors Ltd
Counsel and Care
Family Counsel CIC
Diversity Works CIC
City Console Games
County Cousins Catering
The Authority on Cakes CIC
Authority Zero
Adversity into Art
Hospice Shop Trading Ltd
City Corner Café
Universal Kitchens
`;
const linesOf = (text: string) => text.trim().split("\n");

describe("a name that says public body", () => {
  it.each(linesOf(PUBLIC))("%s", (name) => expect(saysPublicBody(name)).toBe(true));
  it.each(linesOf(OTHERS))("%s does not", (name) => expect(saysPublicBody(name)).toBe(false));
  it.each(["\u200c", "\u200d", "\u00ad", "\u200b", "\ufe0f", "\u115f", "\u3164", "\u{e0063}", "\u2066", "\u034f"])(
    "whatever unseen sign stands in it: %j",
    (sign) => expect(saysPublicBody(`Birmingham City Cou${sign}ncil`)).toBe(true),
  );
  it("sounds so where volunteers call themselves a council too", () => {
    expect(soundsPublic("Sandwell Council of Voluntary Organisations")).toBe(true);
    expect(soundsPublic("Policy Works CIC")).toBe(false);
  });
  it("is not no name", () => expect(saysPublicBody(null)).toBe(false));
});
