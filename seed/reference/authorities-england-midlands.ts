/** Authorities of the Midlands and the East of England; the form is described at `readAuthorities`. */
export const EAST_MIDLANDS = `
=
E06000016 52.636 -1.131 Leicester
E06000017 52.660 -0.627 Rutland
E06000061 52.410 -0.690 North Northamptonshire; Kettering; Corby
E06000062 52.190 -1.030 West Northamptonshire; Northampton
E10000018 52.677 -1.130 Leicestershire
E07000129 52.572 -1.197 Blaby
E07000130 52.739 -1.145 Charnwood; Loughborough
E07000131 52.555 -0.970 Harborough; Market Harborough
E07000132 52.607 -1.405 Hinckley and Bosworth; Hinckley
E07000133 52.800 -0.845 Melton; Melton Mowbray
E07000134 52.745 -1.408 North West Leicestershire
E07000135 52.590 -1.088 Oadby and Wigston
= East Midlands
E06000015 52.915 -1.472 Derby
E06000018 52.964 -1.178 Nottingham
E10000007 53.130 -1.610 Derbyshire
E10000024 53.130 -1.020 Nottinghamshire
E07000032 53.030 -1.460 Amber Valley
E07000033 53.225 -1.270 Bolsover
E07000034 53.248 -1.408 Chesterfield
E07000035 53.110 -1.690 Derbyshire Dales; Matlock
E07000036 52.927 -1.355 Erewash; Ilkeston
E07000037 53.370 -1.880 High Peak; Buxton
E07000038 53.205 -1.450 North East Derbyshire
E07000039 52.825 -1.540 South Derbyshire; Swadlincote
E07000170 53.092 -1.252 Ashfield
E07000171 53.342 -1.000 Bassetlaw; Worksop
E07000172 52.960 -1.270 Broxtowe; Beeston
E07000173 53.025 -1.085 Gedling
E07000174 53.160 -1.183 Mansfield
E07000175 53.120 -0.930 Newark and Sherwood; Newark
E07000176 52.900 -1.040 Rushcliffe
= Greater Lincolnshire
E10000019 53.070 -0.240 Lincolnshire
E07000136 52.970 -0.070 Boston
E07000137 53.220 0.060 East Lindsey; Skegness; Louth
E07000138 53.228 -0.551 Lincoln; City of Lincoln
E07000139 53.050 -0.440 North Kesteven; Sleaford
E07000140 52.790 -0.060 South Holland; Spalding
E07000141 52.830 -0.540 South Kesteven; Grantham
E07000142 53.390 -0.510 West Lindsey; Gainsborough
`;

export const WEST_MIDLANDS = `
=
E06000019 52.080 -2.730 Herefordshire; Hereford; Herefordshire, County of
E06000020 52.720 -2.490 Telford and Wrekin; Telford; The Wrekin
E06000021 53.018 -2.157 Stoke-on-Trent; Stoke; The Potteries
E06000051 52.620 -2.740 Shropshire; Salop
E10000028 52.830 -2.020 Staffordshire; Staffs
E10000031 52.300 -1.560 Warwickshire; Warks
E10000034 52.210 -2.170 Worcestershire; Worcs
E07000192 52.712 -1.983 Cannock Chase; Cannock
E07000193 52.865 -1.830 East Staffordshire; Burton; Burton upon Trent
E07000194 52.688 -1.820 Lichfield
E07000195 52.990 -2.310 Newcastle-under-Lyme; Newcastle under Lyme
E07000196 52.630 -2.180 South Staffordshire; South Staffs
E07000197 52.840 -2.150 Stafford
E07000198 53.060 -1.980 Staffordshire Moorlands; Leek
E07000199 52.622 -1.682 Tamworth
E07000218 52.550 -1.630 North Warwickshire; North Warks; Atherstone
E07000219 52.510 -1.465 Nuneaton and Bedworth; Nuneaton; Bedworth
E07000220 52.395 -1.325 Rugby
E07000221 52.180 -1.580 Stratford-on-Avon; Stratford; Stratford-upon-Avon
E07000222 52.300 -1.600 Warwick; Leamington; Leamington Spa; Kenilworth
E07000234 52.360 -2.040 Bromsgrove
E07000235 52.190 -2.340 Malvern Hills; Malvern
E07000236 52.290 -1.945 Redditch
E07000237 52.196 -2.213 Worcester
E07000238 52.170 -2.020 Wychavon; Evesham; Pershore; Droitwich
E07000239 52.380 -2.280 Wyre Forest; Kidderminster
= West Midlands
E08000025 52.482 -1.880 Birmingham; Brum
E08000026 52.415 -1.519 Coventry; Cov
E08000027 52.496 -2.105 Dudley
E08000028 52.514 -2.009 Sandwell; West Bromwich
E08000029 52.430 -1.715 Solihull
E08000030 52.605 -1.970 Walsall
E08000031 52.592 -2.125 Wolverhampton; Wolves; City of Wolverhampton
`;

export const EAST_OF_ENGLAND = `
=
E06000032 51.896 -0.424 Luton
E06000033 51.547 0.706 Southend-on-Sea; Southend
E06000034 51.501 0.340 Thurrock; Grays
E06000055 52.195 -0.455 Bedford
E06000056 52.020 -0.460 Central Bedfordshire; Central Beds
E10000012 51.800 0.560 Essex
E10000015 51.830 -0.210 Hertfordshire; Herts
E10000020 52.680 0.980 Norfolk
E10000029 52.200 1.010 Suffolk
E07000066 51.580 0.460 Basildon
E07000067 51.910 0.580 Braintree
E07000068 51.642 0.295 Brentwood
E07000069 51.548 0.578 Castle Point; Canvey Island
E07000070 51.720 0.480 Chelmsford
E07000071 51.880 0.850 Colchester
E07000072 51.695 0.120 Epping Forest; Epping
E07000073 51.768 0.103 Harlow
E07000074 51.710 0.750 Maldon
E07000075 51.590 0.760 Rochford
E07000076 51.870 1.110 Tendring; Clacton
E07000077 51.940 0.280 Uttlesford; Saffron Walden
E07000095 51.722 -0.043 Broxbourne
E07000096 51.770 -0.540 Dacorum; Hemel Hempstead
E07000098 51.680 -0.270 Hertsmere; Borehamwood
E07000099 51.950 -0.210 North Hertfordshire; North Herts; Hitchin; Letchworth
E07000102 51.664 -0.440 Three Rivers; Rickmansworth
E07000103 51.665 -0.397 Watford
E07000240 51.775 -0.326 St Albans
E07000241 51.780 -0.200 Welwyn Hatfield; Welwyn; Hatfield
E07000242 51.850 0.010 East Hertfordshire; East Herts; Hertford
E07000243 51.904 -0.190 Stevenage
E07000143 52.590 0.850 Breckland; Thetford; Dereham
E07000144 52.710 1.270 Broadland
E07000145 52.640 1.680 Great Yarmouth; Yarmouth
E07000146 52.710 0.480 King's Lynn and West Norfolk; King's Lynn; West Norfolk
E07000147 52.860 1.170 North Norfolk; Cromer
E07000148 52.640 1.280 Norwich
E07000149 52.500 1.260 South Norfolk
E07000200 52.040 0.930 Babergh; Sudbury
E07000202 52.056 1.160 Ipswich
E07000203 52.220 1.070 Mid Suffolk; Stowmarket
E07000244 52.240 1.460 East Suffolk; Lowestoft
E07000245 52.240 0.620 West Suffolk; Bury St Edmunds
= Cambridgeshire and Peterborough
E06000031 52.590 -0.270 Peterborough
E10000003 52.340 0.020 Cambridgeshire; Cambs
E07000008 52.200 0.130 Cambridge
E07000009 52.360 0.270 East Cambridgeshire; Ely
E07000010 52.550 0.050 Fenland; Wisbech
E07000011 52.370 -0.230 Huntingdonshire; Huntingdon
E07000012 52.190 0.080 South Cambridgeshire; South Cambs
`;
