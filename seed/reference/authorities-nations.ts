/** Authorities of Scotland, Wales and Northern Ireland; the form is described at `readAuthorities`. */
export const SCOTLAND = `
=
S12000005 56.160 -3.750 Clackmannanshire; Alloa
S12000006 55.080 -3.950 Dumfries and Galloway; Dumfries
S12000008 55.450 -4.330 East Ayrshire; Kilmarnock
S12000010 55.940 -2.740 East Lothian; Haddington
S12000011 55.750 -4.360 East Renfrewshire
S12000013 57.900 -6.900 Na h-Eileanan Siar; Western Isles; Eilean Siar; Outer Hebrides; Comhairle nan Eilean Siar
S12000014 56.000 -3.760 Falkirk
S12000017 57.510 -4.970 Highland; Highlands; Inverness; The Highlands
S12000018 55.900 -4.750 Inverclyde; Greenock
S12000019 55.830 -3.110 Midlothian; Dalkeith
S12000020 57.450 -3.270 Moray; Elgin
S12000021 55.690 -4.770 North Ayrshire; Irvine
S12000023 59.000 -3.050 Orkney Islands; Orkney
S12000026 55.550 -2.780 Scottish Borders; The Scottish Borders; The Borders; Borders
S12000027 60.350 -1.250 Shetland Islands; Shetland
S12000028 55.270 -4.660 South Ayrshire; Ayr
S12000029 55.610 -3.780 South Lanarkshire; Hamilton; East Kilbride
S12000030 56.250 -4.330 Stirling
S12000033 57.160 -2.180 Aberdeen City; Aberdeen; City of Aberdeen
S12000034 57.240 -2.600 Aberdeenshire
S12000035 56.200 -5.400 Argyll and Bute; Argyll
S12000036 55.920 -3.290 Edinburgh; City of Edinburgh
S12000038 55.850 -4.530 Renfrewshire; Paisley
S12000039 55.990 -4.510 West Dunbartonshire; Clydebank; Dumbarton
S12000040 55.900 -3.610 West Lothian; Livingston
S12000041 56.730 -2.920 Angus
S12000042 56.480 -2.970 Dundee City; Dundee; City of Dundee
S12000045 55.970 -4.220 East Dunbartonshire
S12000047 56.230 -3.130 Fife
S12000048 56.580 -3.920 Perth and Kinross; Perth
S12000049 55.860 -4.250 Glasgow City; Glasgow; City of Glasgow
S12000050 55.870 -3.950 North Lanarkshire; Motherwell; Cumbernauld
`;

export const WALES = `
=
W06000001 53.280 -4.320 Isle of Anglesey; Anglesey; Ynys Môn
W06000002 52.900 -3.820 Gwynedd
W06000003 53.150 -3.750 Conwy
W06000004 53.090 -3.350 Denbighshire; Sir Ddinbych
W06000005 53.220 -3.180 Flintshire; Sir y Fflint
W06000006 53.000 -3.000 Wrexham; Wrecsam
W06000008 52.300 -3.950 Ceredigion
W06000009 51.860 -4.900 Pembrokeshire; Sir Benfro
W06000010 51.900 -4.200 Carmarthenshire; Sir Gaerfyrddin; Carmarthen
W06000011 51.640 -4.030 Swansea; Abertawe
W06000012 51.650 -3.740 Neath Port Talbot; Castell-nedd Port Talbot
W06000013 51.560 -3.610 Bridgend; Pen-y-bont ar Ogwr
W06000014 51.450 -3.400 Vale of Glamorgan; The Vale of Glamorgan; Bro Morgannwg; Barry
W06000015 51.500 -3.220 Cardiff; Caerdydd
W06000016 51.650 -3.430 Rhondda Cynon Taf; Rhondda Cynon Taff; RCT; Pontypridd
W06000018 51.650 -3.200 Caerphilly; Caerffili
W06000019 51.770 -3.190 Blaenau Gwent; Ebbw Vale
W06000020 51.700 -3.050 Torfaen; Cwmbran
W06000021 51.780 -2.870 Monmouthshire; Sir Fynwy; Monmouth
W06000022 51.580 -2.930 Newport; Casnewydd
W06000023 52.350 -3.430 Powys
W06000024 51.750 -3.370 Merthyr Tydfil; Merthyr; Merthyr Tudful
`;

export const NORTHERN_IRELAND = `
=
N09000001 54.700 -6.120 Antrim and Newtownabbey; Antrim; Newtownabbey
N09000002 54.370 -6.460 Armagh City, Banbridge and Craigavon; Armagh; Craigavon
N09000003 54.595 -5.940 Belfast
N09000004 55.050 -6.520 Causeway Coast and Glens; Coleraine
N09000005 54.820 -7.420 Derry City and Strabane; Derry; Londonderry; Strabane
N09000006 54.450 -7.510 Fermanagh and Omagh; Enniskillen; Omagh
N09000007 54.480 -6.060 Lisburn and Castlereagh; Lisburn
N09000008 54.860 -6.050 Mid and East Antrim; Ballymena; Larne
N09000009 54.640 -6.750 Mid Ulster; Cookstown; Dungannon
N09000010 54.230 -6.080 Newry, Mourne and Down; Newry; Downpatrick
N09000011 54.530 -5.650 Ards and North Down; Bangor; Newtownards
`;
