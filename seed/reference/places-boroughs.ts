/** Places of the seven boroughs; the form is described at `readPlaces`. */
export const BOROUGH_PLACES = `
= E08000025
city 52.480 -1.898 Birmingham; Brum; B'ham
town 52.563 -1.823 Sutton Coldfield; Royal Sutton Coldfield
neighbourhood 52.480 -1.900 Birmingham city centre; City Centre; Colmore Row; New Street
neighbourhood 52.478 -1.890 Digbeth; Eastside
neighbourhood 52.487 -1.913 Jewellery Quarter; JQ; The Jewellery Quarter
neighbourhood 52.493 -1.912 Hockley
neighbourhood 52.478 -1.910 Brindleyplace; Brindley Place; Broad Street; Westside
neighbourhood 52.471 -1.895 Chinese Quarter; Southside; Gay Village; Hurst Street
neighbourhood 52.485 -1.886 Gosta Green; Aston University; Knowledge Quarter
neighbourhood 52.486 -1.898 Gun Quarter; Snow Hill
neighbourhood 52.468 -1.890 Highgate
neighbourhood 52.466 -1.903 Lee Bank; Attwood Green
neighbourhood 52.480 -1.919 Ladywood
suburb 52.503 -1.886 Aston
suburb 52.446 -1.888 Moseley; Moseley Village
suburb 52.432 -1.893 Kings Heath; King's Heath
suburb 52.457 -1.885 Balsall Heath
suburb 52.462 -1.866 Sparkbrook
suburb 52.456 -1.862 Sparkhill
suburb 52.470 -1.855 Small Heath
suburb 52.476 -1.866 Bordesley
suburb 52.480 -1.850 Bordesley Green
suburb 52.491 -1.856 Saltley
suburb 52.489 -1.838 Alum Rock
suburb 52.497 -1.823 Ward End
suburb 52.496 -1.875 Nechells
suburb 52.488 -1.866 Vauxhall; Duddeston
suburb 52.499 -1.899 Newtown
suburb 52.497 -1.908 Lozells
suburb 52.506 -1.916 Handsworth; Soho Road
suburb 52.520 -1.922 Handsworth Wood
suburb 52.498 -1.928 Soho
suburb 52.493 -1.932 Winson Green
suburb 52.509 -1.905 Birchfield
suburb 52.524 -1.905 Perry Barr
suburb 52.535 -1.912 Perry Beeches; Perry Hall
suburb 52.552 -1.882 Kingstanding
suburb 52.540 -1.872 Perry Common
suburb 52.545 -1.893 Oscott; Old Oscott
suburb 52.516 -1.869 Witton
suburb 52.524 -1.839 Erdington
suburb 52.529 -1.856 Stockland Green
suburb 52.514 -1.850 Gravelly Hill; Spaghetti Junction
suburb 52.535 -1.840 Short Heath
suburb 52.516 -1.816 Tyburn; Pype Hayes
suburb 52.523 -1.786 Castle Vale
suburb 52.508 -1.815 Bromford
suburb 52.498 -1.810 Hodge Hill
suburb 52.499 -1.785 Shard End
suburb 52.485 -1.800 Stechford; Glebe Farm
suburb 52.489 -1.774 Kitts Green; Tile Cross
suburb 52.472 -1.815 Yardley; Old Yardley
suburb 52.461 -1.820 South Yardley
suburb 52.474 -1.835 Hay Mills
suburb 52.456 -1.781 Sheldon
suburb 52.471 -1.776 Garretts Green
suburb 52.464 -1.836 Tyseley
suburb 52.447 -1.827 Acocks Green
suburb 52.449 -1.845 Greet
suburb 52.432 -1.842 Hall Green
suburb 52.443 -1.856 Springfield; Wake Green
suburb 52.414 -1.857 Yardley Wood
suburb 52.422 -1.858 Billesley
suburb 52.408 -1.873 Warstock
suburb 52.421 -1.895 Brandwood; Brandwood End
suburb 52.402 -1.893 Druids Heath
suburb 52.431 -1.914 Stirchley
suburb 52.429 -1.935 Bournville; Cadbury World
suburb 52.417 -1.918 Cotteridge
suburb 52.408 -1.930 Kings Norton; King's Norton
suburb 52.406 -1.945 West Heath
suburb 52.402 -1.912 Hawkesley; Pool Farm
suburb 52.444 -1.935 Selly Oak; Bournbrook
suburb 52.450 -1.915 Selly Park
suburb 52.440 -1.960 Weoley Castle
suburb 52.416 -1.971 Northfield
suburb 52.395 -1.972 Longbridge
suburb 52.393 -1.992 Rednal
suburb 52.412 -1.998 Frankley
suburb 52.418 -1.980 Allens Cross; Shenley
suburb 52.438 -2.000 Bartley Green
suburb 52.457 -1.990 Quinton
suburb 52.460 -1.950 Harborne
suburb 52.470 -1.925 Edgbaston; Five Ways
suburb 52.480 -1.943 Rotton Park; Summerfield
suburb 52.475 -1.945 North Edgbaston
suburb 52.551 -1.841 Boldmere
suburb 52.543 -1.828 Wylde Green
suburb 52.541 -1.797 Walmley
suburb 52.530 -1.782 Minworth
suburb 52.588 -1.830 Four Oaks
suburb 52.588 -1.842 Mere Green
suburb 52.570 -1.862 New Oscott; Banners Gate
suburb 52.574 -1.805 Falcon Lodge; Reddicap Heath
= E08000026
city 52.408 -1.510 Coventry; Cov
neighbourhood 52.407 -1.511 Coventry city centre
neighbourhood 52.408 -1.527 Spon End
suburb 52.430 -1.500 Foleshill
suburb 52.415 -1.495 Hillfields
suburb 52.399 -1.530 Earlsdon
suburb 52.392 -1.505 Cheylesmore; Styvechale
suburb 52.405 -1.538 Chapelfields; Hearsall
suburb 52.407 -1.565 Tile Hill; Tile Hill North
suburb 52.385 -1.555 Canley; University of Warwick
suburb 52.383 -1.560 Westwood Heath; Cannon Park
suburb 52.415 -1.575 Eastern Green
suburb 52.415 -1.550 Allesley
suburb 52.417 -1.530 Coundon
suburb 52.421 -1.519 Radford
suburb 52.440 -1.525 Holbrooks
suburb 52.440 -1.540 Keresley; Whitmore Park
suburb 52.450 -1.490 Longford
suburb 52.445 -1.470 Bell Green; Courthouse Green
suburb 52.443 -1.455 Henley Green; Wood End
suburb 52.425 -1.445 Walsgrave; Walsgrave-on-Sowe; University Hospital Coventry
suburb 52.421 -1.460 Wyken
suburb 52.407 -1.470 Stoke; Ball Hill
suburb 52.410 -1.455 Stoke Aldermoor; Aldermoor
suburb 52.397 -1.453 Binley; Copsewood
suburb 52.384 -1.468 Willenhall
suburb 52.392 -1.488 Whitley
suburb 52.371 -1.513 Finham
= E08000027
town 52.512 -2.081 Dudley
town 52.458 -2.148 Stourbridge
town 52.450 -2.050 Halesowen
town 52.482 -2.118 Brierley Hill
town 52.500 -2.165 Kingswinford
town 52.544 -2.083 Coseley
town 52.541 -2.125 Sedgley
suburb 52.491 -2.082 Netherton
suburb 52.482 -2.112 Merry Hill; The Waterfront
suburb 52.460 -2.120 Lye
suburb 52.460 -2.085 Cradley; Colley Gate
suburb 52.470 -2.110 Quarry Bank
suburb 52.472 -2.143 Amblecote
suburb 52.475 -2.160 Wordsley
suburb 52.503 -2.135 Pensnett
suburb 52.521 -2.122 Lower Gornal; Gornal; Gornalwood
suburb 52.527 -2.113 Upper Gornal
suburb 52.457 -2.165 Wollaston
suburb 52.445 -2.160 Norton
suburb 52.440 -2.120 Pedmore
suburb 52.511 -2.110 Russells Hall
suburb 52.505 -2.065 Kates Hill; St Thomas's; Buffery
suburb 52.524 -2.090 Wren's Nest; Wrens Nest; Priory Estate
suburb 52.443 -2.075 Hayley Green
suburb 52.443 -2.047 Hasbury
= E08000028
town 52.519 -1.995 West Bromwich; West Brom
town 52.493 -1.968 Smethwick
town 52.505 -2.016 Oldbury
town 52.530 -2.067 Tipton
town 52.553 -2.018 Wednesbury
town 52.488 -2.050 Rowley Regis; Rowley
town 52.470 -2.080 Cradley Heath
suburb 52.476 -2.040 Blackheath
suburb 52.476 -1.972 Bearwood; Warley Woods
suburb 52.480 -2.003 Bristnall; Bristnall Fields
suburb 52.495 -2.015 Langley; Langley Green
suburb 52.477 -2.012 Warley
suburb 52.505 -2.043 Tividale
suburb 52.543 -2.035 Ocker Hill
suburb 52.540 -2.065 Princes End
suburb 52.525 -2.038 Great Bridge
suburb 52.515 -2.050 Dudley Port
suburb 52.545 -1.935 Great Barr
suburb 52.535 -1.935 Hamstead
suburb 52.548 -1.975 Stone Cross; Charlemont
suburb 52.553 -1.993 Friar Park
suburb 52.531 -2.010 Hill Top; Black Lake
suburb 52.468 -2.065 Old Hill
suburb 52.522 -1.965 Sandwell Valley
suburb 52.496 -1.953 Soho and Victoria
suburb 52.488 -1.956 Cape Hill; Windmill Lane
suburb 52.516 -2.008 Greets Green; Lyng
suburb 52.535 -1.999 Hateley Heath
= E08000029
town 52.413 -1.778 Solihull; Solihull town centre
town 52.407 -1.823 Shirley
suburb 52.479 -1.737 Chelmsley Wood; Chelmsley
suburb 52.467 -1.738 Marston Green
suburb 52.505 -1.787 Castle Bromwich
suburb 52.488 -1.745 Kingshurst
suburb 52.486 -1.742 Fordbridge
suburb 52.497 -1.745 Smith's Wood; Smiths Wood
suburb 52.432 -1.796 Olton
suburb 52.446 -1.790 Lyndon; Elmdon Heath
suburb 52.444 -1.768 Elmdon
suburb 52.453 -1.730 Birmingham Airport; NEC; National Exhibition Centre; Bickenhill
suburb 52.392 -1.808 Monkspath
suburb 52.388 -1.830 Dickens Heath
suburb 52.396 -1.825 Cheswick Green; Blythe Valley
suburb 52.407 -1.855 Solihull Lodge
suburb 52.398 -1.787 Hillfield
village 52.388 -1.733 Knowle
village 52.372 -1.752 Dorridge
village 52.395 -1.755 Bentley Heath
village 52.391 -1.649 Balsall Common
village 52.437 -1.643 Meriden
village 52.427 -1.700 Hampton-in-Arden; Hampton in Arden
village 52.405 -1.702 Barston
village 52.349 -1.775 Hockley Heath
village 52.410 -1.650 Berkswell
= E08000030
town 52.585 -1.982 Walsall
town 52.585 -2.053 Willenhall
town 52.613 -2.004 Bloxwich
town 52.568 -2.035 Darlaston
town 52.601 -1.919 Aldridge
town 52.648 -1.931 Brownhills
suburb 52.577 -1.982 Caldmore; Palfrey
suburb 52.565 -1.985 Bescot
suburb 52.583 -2.005 Pleck
suburb 52.597 -1.985 Birchills; Leamore
suburb 52.585 -2.023 Bentley
suburb 52.605 -2.045 New Invention; Short Heath; Coppice Farm
suburb 52.605 -1.965 Rushall
suburb 52.622 -1.960 Pelsall
suburb 52.625 -1.935 Walsall Wood
suburb 52.610 -1.955 Shelfield
suburb 52.574 -1.958 Paddock
suburb 52.565 -1.945 Park Hall
suburb 52.563 -1.925 Pheasey
suburb 52.570 -2.010 Alumwell
suburb 52.565 -2.050 Moxley
suburb 52.580 -1.885 Streetly
suburb 52.628 -1.995 Little Bloxwich; Mossley
suburb 52.615 -1.985 Goscote
suburb 52.607 -1.997 Blakenall Heath; Blakenall
= E08000031
city 52.586 -2.128 Wolverhampton; Wolves; Wolverhampton city centre
town 52.566 -2.074 Bilston
town 52.596 -2.085 Wednesfield
suburb 52.598 -2.165 Tettenhall
suburb 52.590 -2.185 Tettenhall Wood
suburb 52.588 -2.165 Compton
suburb 52.580 -2.150 Merridale; Finchfield
suburb 52.573 -2.178 Castlecroft
suburb 52.585 -2.185 Wightwick; Tettenhall Wightwick
suburb 52.567 -2.155 Penn Fields; Warstones
suburb 52.556 -2.160 Penn; Upper Penn
suburb 52.572 -2.128 Blakenhall
suburb 52.563 -2.120 Goldthorn Park; Parkfields
suburb 52.577 -2.105 All Saints; Monmore Green
suburb 52.550 -2.090 Ettingshall; Lanesfield
suburb 52.583 -2.094 East Park
suburb 52.557 -2.107 Ettingshall Park
suburb 52.554 -2.068 Bradley
suburb 52.597 -2.110 Heath Town
suburb 52.600 -2.130 Whitmore Reans; Dunstall Hill
suburb 52.612 -2.115 Low Hill; The Scotlands
suburb 52.615 -2.125 Bushbury; Fallings Park
suburb 52.630 -2.140 Pendeford
suburb 52.622 -2.135 Oxley; Fordhouses
suburb 52.613 -2.075 Ashmore Park
suburb 52.587 -2.113 Horseley Fields
`;
