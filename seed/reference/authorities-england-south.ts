/** Authorities of London and the southern regions; the form is described at `readAuthorities`. */
export const LONDON = `
= Greater London
E09000001 51.516 -0.092 City of London; The City; Square Mile
E09000002 51.545 0.130 Barking and Dagenham; Barking; Dagenham
E09000003 51.616 -0.210 Barnet
E09000004 51.459 0.140 Bexley
E09000005 51.559 -0.268 Brent; Wembley
E09000006 51.372 0.052 Bromley
E09000007 51.546 -0.158 Camden
E09000008 51.355 -0.087 Croydon
E09000009 51.523 -0.331 Ealing
E09000010 51.649 -0.081 Enfield
E09000011 51.474 0.054 Greenwich
E09000012 51.555 -0.061 Hackney
E09000013 51.493 -0.221 Hammersmith and Fulham; Hammersmith; Fulham
E09000014 51.590 -0.107 Haringey; Tottenham
E09000015 51.598 -0.341 Harrow
E09000016 51.563 0.221 Havering; Romford
E09000017 51.542 -0.448 Hillingdon; Uxbridge
E09000018 51.468 -0.364 Hounslow
E09000019 51.547 -0.110 Islington
E09000020 51.499 -0.194 Kensington and Chelsea; Kensington; Chelsea
E09000021 51.388 -0.288 Kingston upon Thames; Kingston
E09000022 51.453 -0.118 Lambeth; Brixton
E09000023 51.447 -0.020 Lewisham
E09000024 51.410 -0.189 Merton; Wimbledon
E09000025 51.527 0.035 Newham; Stratford
E09000026 51.586 0.076 Redbridge; Ilford
E09000027 51.441 -0.306 Richmond upon Thames; Richmond
E09000028 51.469 -0.073 Southwark; Peckham
E09000029 51.358 -0.177 Sutton
E09000030 51.516 -0.036 Tower Hamlets; Whitechapel; Canary Wharf
E09000031 51.594 -0.012 Waltham Forest; Walthamstow
E09000032 51.452 -0.191 Wandsworth; Battersea
E09000033 51.513 -0.161 Westminster; City of Westminster
`;

export const SOUTH_EAST = `
=
E06000035 51.405 0.565 Medway; Chatham; Gillingham; Rochester
E06000036 51.414 -0.740 Bracknell Forest; Bracknell
E06000037 51.450 -1.270 West Berkshire; Newbury
E06000038 51.455 -0.985 Reading
E06000039 51.505 -0.580 Slough
E06000040 51.480 -0.690 Windsor and Maidenhead; Windsor; Maidenhead
E06000041 51.430 -0.890 Wokingham
E06000042 52.070 -0.760 Milton Keynes
E06000043 50.845 -0.130 Brighton and Hove; Brighton; Hove
E06000044 50.815 -1.075 Portsmouth
E06000045 50.917 -1.399 Southampton
E06000046 50.670 -1.330 Isle of Wight
E06000060 51.790 -0.800 Buckinghamshire; Bucks; Aylesbury
E10000011 50.920 0.330 East Sussex
E10000014 51.060 -1.290 Hampshire; Hants
E10000016 51.220 0.730 Kent
E10000025 51.760 -1.290 Oxfordshire; Oxon
E10000030 51.250 -0.430 Surrey
E10000032 50.960 -0.470 West Sussex
E07000061 50.780 0.280 Eastbourne
E07000062 50.870 0.580 Hastings
E07000063 50.880 0.000 Lewes
E07000064 50.930 0.590 Rother; Bexhill
E07000065 50.960 0.210 Wealden
E07000084 51.250 -1.160 Basingstoke and Deane; Basingstoke
E07000085 51.070 -0.930 East Hampshire; Petersfield
E07000086 50.930 -1.330 Eastleigh
E07000087 50.850 -1.220 Fareham
E07000088 50.800 -1.160 Gosport
E07000089 51.280 -0.890 Hart; Fleet
E07000090 50.860 -0.980 Havant
E07000091 50.850 -1.580 New Forest
E07000092 51.275 -0.765 Rushmoor; Farnborough; Aldershot
E07000093 51.120 -1.510 Test Valley; Andover
E07000094 51.050 -1.240 Winchester
E07000105 51.130 0.820 Ashford
E07000106 51.290 1.110 Canterbury
E07000107 51.430 0.260 Dartford
E07000108 51.200 1.280 Dover
E07000109 51.410 0.380 Gravesham; Gravesend
E07000110 51.230 0.570 Maidstone
E07000111 51.270 0.200 Sevenoaks
E07000112 51.050 1.000 Folkestone and Hythe; Folkestone; Shepway
E07000113 51.340 0.800 Swale; Sittingbourne
E07000114 51.360 1.370 Thanet; Margate; Ramsgate
E07000115 51.280 0.370 Tonbridge and Malling; Tonbridge
E07000116 51.120 0.400 Tunbridge Wells
E07000177 51.960 -1.290 Cherwell; Banbury; Bicester
E07000178 51.755 -1.240 Oxford
E07000179 51.640 -1.060 South Oxfordshire
E07000180 51.640 -1.420 Vale of White Horse; Abingdon
E07000181 51.820 -1.530 West Oxfordshire; Witney
E07000207 51.350 -0.380 Elmbridge; Esher
E07000208 51.340 -0.260 Epsom and Ewell; Epsom
E07000209 51.240 -0.560 Guildford
E07000210 51.230 -0.320 Mole Valley; Dorking
E07000211 51.250 -0.190 Reigate and Banstead; Reigate; Redhill
E07000212 51.380 -0.540 Runnymede; Egham
E07000213 51.420 -0.460 Spelthorne; Staines
E07000214 51.340 -0.690 Surrey Heath; Camberley
E07000215 51.240 -0.040 Tandridge
E07000216 51.160 -0.640 Waverley; Farnham; Godalming
E07000217 51.310 -0.560 Woking
E07000223 50.840 -0.310 Adur; Shoreham
E07000224 50.830 -0.580 Arun; Littlehampton; Bognor Regis
E07000225 50.940 -0.740 Chichester
E07000226 51.115 -0.187 Crawley
E07000227 51.020 -0.380 Horsham
E07000228 51.030 -0.140 Mid Sussex; Haywards Heath
E07000229 50.824 -0.395 Worthing
`;

export const SOUTH_WEST = `
=
E06000024 51.390 -2.830 North Somerset; Weston-super-Mare
E06000026 50.405 -4.120 Plymouth
E06000030 51.580 -1.730 Swindon
E06000052 50.410 -4.800 Cornwall
E06000053 49.920 -6.300 Isles of Scilly; Scilly
E06000054 51.320 -1.930 Wiltshire; Wilts
E06000058 50.750 -1.870 Bournemouth, Christchurch and Poole; BCP; Bournemouth; Poole
E06000059 50.800 -2.350 Dorset; Dorset Council
E06000066 51.090 -2.930 Somerset; Taunton
E10000013 51.830 -2.120 Gloucestershire; Glos
E07000078 51.900 -2.075 Cheltenham
E07000079 51.790 -1.870 Cotswold; Cirencester
E07000080 51.800 -2.520 Forest of Dean
E07000081 51.850 -2.230 Gloucester
E07000082 51.730 -2.260 Stroud
E07000083 51.940 -2.060 Tewkesbury
= West of England
E06000022 51.350 -2.480 Bath and North East Somerset; Bath; BANES
E06000023 51.470 -2.590 Bristol; City of Bristol; Bristol, City of
E06000025 51.540 -2.470 South Gloucestershire; South Glos
= Devon and Torbay
E06000027 50.450 -3.550 Torbay; Torquay; Paignton
E10000008 50.750 -3.800 Devon
E07000040 50.760 -3.220 East Devon
E07000041 50.725 -3.520 Exeter
E07000042 50.870 -3.560 Mid Devon; Tiverton
E07000043 51.080 -3.920 North Devon; Barnstaple
E07000044 50.350 -3.790 South Hams; Totnes
E07000045 50.570 -3.680 Teignbridge; Newton Abbot
E07000046 50.920 -4.250 Torridge; Bideford
E07000047 50.650 -4.050 West Devon; Tavistock
`;
