/** Places of the shires and unitaries around the seven boroughs; the form is described at `readPlaces`. */
export const SHIRE_PLACES = `
= E06000019
city 52.056 -2.716 Hereford
town 52.228 -2.739 Leominster
town 51.914 -2.583 Ross-on-Wye; Ross
town 52.038 -2.424 Ledbury
town 52.190 -2.510 Bromyard
town 52.205 -3.028 Kington
village 52.159 -2.874 Weobley; Weobley Marsh
village 52.112 -2.912 Staunton on Wye
village 52.300 -2.745 Orleton
village 51.990 -2.760 Much Birch
= E06000020
town 52.677 -2.446 Telford; Telford town centre
town 52.700 -2.518 Wellington
town 52.770 -2.379 Newport; Newport Shropshire
town 52.695 -2.450 Oakengates
town 52.645 -2.450 Madeley; Woodside
town 52.660 -2.470 Dawley
suburb 52.715 -2.443 Donnington
suburb 52.710 -2.490 Hadley
suburb 52.670 -2.445 Malinslee; Hollinswood
suburb 52.640 -2.445 Sutton Hill; Brookside
village 52.627 -2.485 Ironbridge; Coalbrookdale
= E06000021
city 53.003 -2.180 Stoke-on-Trent; Stoke; The Potteries
town 53.025 -2.175 Hanley; Stoke-on-Trent city centre
town 53.046 -2.198 Burslem
town 53.061 -2.209 Tunstall
town 52.988 -2.130 Longton
town 52.988 -2.155 Fenton
suburb 53.023 -2.155 Bucknall; Abbey Hulton
suburb 53.003 -2.212 Hartshill; Penkhull
suburb 52.980 -2.213 Trentham; Hanford
suburb 52.963 -2.110 Meir; Weston Coyney
suburb 53.012 -2.130 Bentilee; Meir Hay
suburb 53.050 -2.165 Smallthorne; Norton le Moors
suburb 53.030 -2.190 Etruria; Cobridge
= E06000051
town 52.708 -2.754 Shrewsbury
town 52.368 -2.718 Ludlow
town 52.535 -2.419 Bridgnorth
town 52.858 -3.054 Oswestry
town 52.903 -2.484 Market Drayton
town 52.968 -2.683 Whitchurch
town 52.907 -2.894 Ellesmere
town 52.855 -2.726 Wem
town 52.667 -2.371 Shifnal
town 52.638 -2.285 Albrighton
town 52.538 -2.808 Church Stretton
town 52.596 -2.557 Much Wenlock
town 52.612 -2.483 Broseley
town 52.442 -2.832 Craven Arms
town 52.497 -2.980 Bishop's Castle; Bishops Castle
town 52.379 -2.481 Cleobury Mortimer
town 52.418 -3.032 Clun
village 52.449 -2.383 Highley
village 52.660 -2.910 Pontesbury
= E07000192
town 52.690 -2.030 Cannock
town 52.761 -1.936 Rugeley
town 52.716 -1.999 Hednesford
suburb 52.672 -1.972 Norton Canes
suburb 52.695 -1.985 Heath Hayes; Wimblebury
village 52.678 -2.030 Bridgtown
= E07000193
town 52.806 -1.643 Burton upon Trent; Burton; Burton-on-Trent
town 52.898 -1.866 Uttoxeter
suburb 52.830 -1.625 Stretton; Horninglow
suburb 52.797 -1.612 Stapenhill; Winshill
village 52.763 -1.720 Barton-under-Needwood; Barton under Needwood
village 52.857 -1.687 Tutbury
= E07000194
city 52.684 -1.827 Lichfield
town 52.682 -1.920 Burntwood; Chasetown
village 52.615 -1.700 Fazeley; Mile Oak
village 52.725 -1.795 Fradley
village 52.733 -1.750 Alrewas
village 52.638 -1.841 Shenstone
village 52.600 -1.867 Little Aston
village 52.670 -1.740 Whittington
= E07000195
town 53.011 -2.228 Newcastle-under-Lyme; Newcastle under Lyme
town 53.086 -2.243 Kidsgrove
suburb 53.035 -2.250 Chesterton; Holditch
suburb 53.010 -2.265 Silverdale
suburb 53.034 -2.218 Wolstanton; Porthill
village 53.000 -2.285 Keele; Keele University
village 52.995 -2.340 Madeley (Staffordshire)
village 53.050 -2.310 Audley; Bignall End
village 52.921 -2.388 Loggerheads
= E07000196
village 52.620 -2.200 Codsall; Bilbrook
village 52.535 -2.195 Wombourne
town 52.725 -2.115 Penkridge
village 52.600 -2.200 Perton
village 52.659 -2.037 Cheslyn Hay
village 52.660 -2.030 Great Wyrley; Landywood
village 52.657 -2.133 Coven
village 52.643 -2.095 Featherstone; Shareshill
village 52.450 -2.225 Kinver
village 52.676 -2.173 Brewood
= E07000197
town 52.806 -2.117 Stafford
town 52.902 -2.147 Stone
town 52.858 -2.252 Eccleshall
village 52.798 -2.000 Great Haywood; Little Haywood
village 52.785 -2.253 Gnosall
village 52.945 -2.170 Barlaston
suburb 52.795 -2.085 Baswich; Weeping Cross
= E07000198
town 53.106 -2.024 Leek
town 53.118 -2.175 Biddulph
town 52.988 -1.988 Cheadle
village 53.026 -2.090 Werrington; Cellarhead
village 52.975 -2.065 Blythe Bridge; Forsbrook
village 53.047 -1.970 Ipstones
village 53.070 -2.040 Cheddleton
village 52.990 -1.890 Alton; Alton Towers
= E07000199
town 52.634 -1.695 Tamworth
suburb 52.605 -1.660 Wilnecote; Two Gates
suburb 52.625 -1.655 Glascote; Amington
suburb 52.613 -1.680 Belgrave
= E07000218
town 52.577 -1.547 Atherstone; Mancetter
town 52.498 -1.707 Coleshill
village 52.617 -1.613 Polesworth
village 52.600 -1.615 Dordon
village 52.562 -1.683 Kingsbury
village 52.500 -1.640 Shustoke
village 52.512 -1.585 Arley; New Arley
village 52.546 -1.520 Hartshill (Warwickshire)
village 52.516 -1.740 Water Orton
village 52.533 -1.737 Curdworth
= E07000219
town 52.523 -1.468 Nuneaton
town 52.479 -1.477 Bedworth
suburb 52.530 -1.505 Stockingford; Camp Hill
suburb 52.510 -1.450 Attleborough; Whitestone
suburb 52.540 -1.465 Weddington; Horeston Grange
suburb 52.465 -1.495 Exhall; Ash Green
village 52.477 -1.425 Bulkington
= E07000220
town 52.371 -1.263 Rugby
suburb 52.355 -1.285 Bilton
suburb 52.388 -1.270 Newbold; Newbold on Avon
suburb 52.390 -1.245 Brownsover
suburb 52.362 -1.215 Hillmorton
village 52.338 -1.290 Dunchurch
village 52.378 -1.395 Wolston
village 52.395 -1.412 Binley Woods
village 52.355 -1.370 Stretton-on-Dunsmore
= E07000221
town 52.192 -1.707 Stratford-upon-Avon; Stratford; Stratford-on-Avon
town 52.215 -1.870 Alcester
town 52.253 -1.390 Southam
town 52.063 -1.624 Shipston-on-Stour; Shipston
town 52.291 -1.780 Henley-in-Arden; Henley in Arden
town 52.190 -1.612 Wellesbourne
village 52.271 -1.895 Studley
village 52.165 -1.858 Bidford-on-Avon; Bidford
village 52.155 -1.505 Kineton
village 52.237 -1.455 Harbury
village 52.222 -1.428 Bishop's Itchington; Bishops Itchington
village 52.273 -1.360 Long Itchington
village 52.332 -1.838 Tanworth-in-Arden; Tanworth in Arden
village 52.365 -1.835 Earlswood
= E07000222
town 52.292 -1.536 Leamington Spa; Leamington; Royal Leamington Spa
town 52.282 -1.585 Warwick
town 52.344 -1.582 Kenilworth
town 52.272 -1.530 Whitnash; Sydenham
village 52.314 -1.497 Cubbington
suburb 52.304 -1.522 Lillington
village 52.278 -1.498 Radford Semele
village 52.295 -1.610 Hatton; Hatton Park
village 52.342 -1.655 Lapworth
= E07000234
town 52.335 -2.058 Bromsgrove
suburb 52.388 -2.020 Rubery
village 52.353 -1.966 Alvechurch
village 52.361 -1.993 Barnt Green
village 52.380 -1.880 Wythall; Hollywood
village 52.358 -2.075 Catshill; Marlbrook
village 52.425 -2.147 Hagley
= E07000235
town 52.112 -2.328 Malvern; Great Malvern
town 52.125 -2.320 Malvern Link
town 52.308 -2.594 Tenbury Wells; Tenbury
town 52.062 -2.220 Upton-upon-Severn; Upton
village 52.223 -2.257 Hallow
village 52.160 -2.245 Powick; Callow End
= E07000236
town 52.306 -1.940 Redditch
suburb 52.300 -1.900 Matchborough; Winyates
suburb 52.313 -1.910 Church Hill
suburb 52.295 -1.950 Headless Cross; Crabbs Cross
village 52.260 -1.940 Astwood Bank
village 52.253 -1.990 Feckenham
= E07000237
city 52.193 -2.221 Worcester
suburb 52.190 -2.245 St John's; St Johns
suburb 52.210 -2.180 Warndon; Blackpole
suburb 52.180 -2.210 Battenhall; Diglis
suburb 52.210 -2.225 Barbourne; Claines
suburb 52.175 -2.185 St Peter's; St Peters
= E07000238
town 52.092 -1.947 Evesham
town 52.267 -2.148 Droitwich Spa; Droitwich
town 52.111 -2.073 Pershore
village 52.036 -1.857 Broadway
village 52.138 -1.918 Harvington
village 52.334 -2.232 Hartlebury
village 52.271 -2.228 Ombersley
village 52.213 -1.983 Inkberrow
village 52.095 -1.835 Honeybourne
village 52.088 -1.898 Badsey
= E07000239
town 52.388 -2.249 Kidderminster
town 52.376 -2.316 Bewdley
town 52.340 -2.280 Stourport-on-Severn; Stourport
village 52.425 -2.245 Cookley; Wolverley
village 52.405 -2.175 Blakedown
village 52.360 -2.160 Chaddesley Corbett
`;
