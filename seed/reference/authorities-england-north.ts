/** Authorities of the northern regions; the form is described at `readAuthorities`. */
export const NORTH_EAST = `
= Tees Valley
E06000001 54.676 -1.270 Hartlepool
E06000002 54.545 -1.211 Middlesbrough
E06000003 54.567 -1.006 Redcar and Cleveland; Redcar; Cleveland
E06000004 54.557 -1.307 Stockton-on-Tees; Stockton
E06000005 54.535 -1.568 Darlington
= North East
E06000047 54.685 -1.840 County Durham; Durham
E06000057 55.300 -2.075 Northumberland
E08000021 55.025 -1.653 Newcastle upon Tyne; Newcastle
E08000022 55.025 -1.509 North Tyneside
E08000023 54.970 -1.447 South Tyneside
E08000024 54.858 -1.433 Sunderland
E08000037 54.931 -1.680 Gateshead
`;

export const NORTH_WEST = `
=
E06000007 53.392 -2.562 Warrington
E06000049 53.168 -2.361 Cheshire East
E06000050 53.165 -2.703 Cheshire West and Chester; Cheshire West; Chester
E06000063 54.720 -3.240 Cumberland
E06000064 54.470 -2.720 Westmorland and Furness
= Liverpool City Region
E06000006 53.334 -2.688 Halton
E08000011 53.437 -2.833 Knowsley
E08000012 53.408 -2.912 Liverpool
E08000013 53.459 -2.703 St Helens; St. Helens
E08000014 53.510 -2.998 Sefton
E08000015 53.372 -3.065 Wirral; The Wirral
= Lancashire
E06000008 53.701 -2.464 Blackburn with Darwen; Blackburn
E06000009 53.822 -3.022 Blackpool
E10000017 53.870 -2.620 Lancashire
E07000117 53.772 -2.219 Burnley
E07000118 53.667 -2.617 Chorley
E07000119 53.789 -2.917 Fylde
E07000120 53.757 -2.381 Hyndburn; Accrington
E07000121 54.067 -2.728 Lancaster
E07000122 53.867 -2.198 Pendle
E07000123 53.815 -2.735 Preston
E07000124 53.925 -2.424 Ribble Valley
E07000125 53.686 -2.275 Rossendale
E07000126 53.712 -2.725 South Ribble
E07000127 53.612 -2.850 West Lancashire; West Lancs
E07000128 53.890 -2.890 Wyre
= Greater Manchester
E08000001 53.585 -2.479 Bolton
E08000002 53.590 -2.308 Bury
E08000003 53.470 -2.233 Manchester
E08000004 53.557 -2.052 Oldham
E08000005 53.607 -2.148 Rochdale
E08000006 53.481 -2.388 Salford
E08000007 53.392 -2.125 Stockport
E08000008 53.476 -2.076 Tameside
E08000009 53.415 -2.365 Trafford
E08000010 53.514 -2.573 Wigan
`;

export const YORKSHIRE = `
= Hull and East Yorkshire
E06000010 53.767 -0.332 Kingston upon Hull; Hull; Kingston upon Hull, City of
E06000011 53.880 -0.560 East Riding of Yorkshire; East Riding; East Yorkshire
= Greater Lincolnshire
E06000012 53.529 -0.140 North East Lincolnshire; Grimsby
E06000013 53.585 -0.560 North Lincolnshire; Scunthorpe
= York and North Yorkshire
E06000014 53.966 -1.073 York
E06000065 54.170 -1.350 North Yorkshire
= South Yorkshire
E08000017 53.527 -1.109 Doncaster
E08000018 53.395 -1.287 Rotherham
E08000038 53.526 -1.549 Barnsley
E08000039 53.404 -1.542 Sheffield
= West Yorkshire
E08000032 53.844 -1.873 Bradford
E08000033 53.719 -1.962 Calderdale; Halifax
E08000034 53.643 -1.780 Kirklees; Huddersfield
E08000035 53.823 -1.507 Leeds
E08000036 53.660 -1.421 Wakefield
`;
