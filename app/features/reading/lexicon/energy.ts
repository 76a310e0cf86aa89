import { lexicon } from "./lexicon-node.ts";

/** Energy and climate: what it is called by those who want it and those who do it. */
export const ENERGY_LEXICON = lexicon({
  "energy.generation": {
    things: `
      community energy, community-owned energy, community energy group, community energy company, local energy, citizen energy
      renewable energy, renewables, renewable generation, renewable electricity generation, clean energy, renewable power
      energy co-op, energy co-operative, renewable energy co-operative, power co-operative, energy cooperative, solar co-operative
      solar farm, community solar, solar park, ground-mounted solar, solar array, solar generation, community-owned solar
      rooftop solar, solar on schools, solar schools, solar on roofs, roof-mounted solar funded, free solar for schools
      wind turbine, wind farm, community wind, community-owned wind turbine, wind power, wind energy, windfarm
      hydro scheme, hydropower, hydro-electric, community hydro, hydroelectricity, micro hydro, hydro power, water power
      power purchase agreement, ppa energy, corporate ppa, solar ppa, sleeved ppa, buy local electricity, ppa
      green electricity, green power, clean electricity, green energy supplier, green tariff, renewable electricity supply
      electricity supplier, energy supplier, gas and electricity supply, energy supply company, utility supply, energy supply
      energy share offer, community shares energy, invest in renewables, community energy investment, solar share offer
      battery storage, grid battery, energy storage, community battery, grid-scale battery, battery energy storage, grid storage
      energy local club, local electricity trading, peer-to-peer energy, energy flexibility, smart grid, virtual power plant
      anaerobic digester energy, biogas, biomethane, green gas, biogas plant
      tidal power, wave energy, marine energy, tidal energy, tidal stream
      hydrogen energy, green hydrogen, hydrogen fuel, hydrogen production
      electricity generation, generation of electricity, electricity from renewable sources, power generation, generate electricity
      electricity grid, electricity distribution, electricity transmission, private wire network, microgrid
      energy shares, solar shares, community energy shares
    `,
    weak: "solar, electricity, wind, hydro, sunshine, energy projects, energy generation, low carbon energy, turbines",
    not: `
      wind band, wind instruments, wind up, solar system, wind in the willows, solar panel cleaning, wind quintet, wind orchestra
      renewable heat incentive, solar lights, second wind, renewable tenancy, solar eclipse, solar lanterns, solar observatory, solar lamps
      wind ensemble, fast wind
    `,
  },
  "energy.advice": {
    things: `
      energy advice, home energy advice, energy saving advice, energy efficiency advice, energy adviser, energy advisor
      fuel poverty, energy poverty, fuel poor, fuel-poor households, tackling fuel poverty, fuel poverty support, cold homes
      energy bills, help with energy bills, heating bills, gas and electric bills, electricity bills, reduce energy bills, cut my bills
      energy vouchers, prepayment meter vouchers, energy top-up vouchers, meter top-up, emergency fuel credit
      warm homes, warm home advice, affordable warmth, healthy homes advice, warmer homes, warm and well, winter warmth
      energy champions, energy ambassadors, fuel poverty champions, energy volunteers, community energy champions
      home energy visit, home energy check, energy doctor, home visits energy, home energy survey, energy home visits
      energy audits, energy survey, building energy audit, non-domestic energy assessment, energy health check, energy efficiency audit
      energy performance certificate, epc, epc assessor, domestic energy assessor, sap assessment, display energy certificate
      smart meters, smart meter advice, smart meter engagement, smart meter take-up, prepayment meters
      energy switching, tariff switching, switch energy supplier, switching supplier, collective switching, energy comparison
      energy efficiency, energy saving, save energy, energy-saving measures, energy conservation
      thermal imaging, thermal imaging survey, thermal camera, infrared survey, heat loss survey, thermal survey, draught survey
      eco4 referral, eco grants, insulation grant advice, heating grants, boiler grants, warm home discount, energy grants
      energy debt, fuel debt, energy arrears, debt on meter, energy debt advice
      energy workshops, energy cafe, energy advice events, energy awareness training, energy awareness
      energy brokerage, energy procurement, energy purchasing, utilities procurement, energy broker, bill validation, utility broker
      energy management, energy manager service, building energy management, energy monitoring, energy consultancy
      draughty home, draughty house, draughty windows, draughts
    `,
    weak: "energy, warmth, heating advice, bills, winter fuel, energy support, cost of energy, warm packs, fuel vouchers, fuel bank",
    not: `
      energy healing, energy levels, youthful energy, high energy, creative energy, time and energy, energy drinks, warmth and welcome
      energy therapy, energy medicine, energy and enthusiasm, positive energy, human warmth, parliamentary bills, draft bills, private bills
      hospital bills, energy balls, burning energy, energy and passion, energy crops
    `,
  },
  "energy.heat": {
    things: `
      solar panels, solar pv, solar panel installation, photovoltaics, solar installer, pv panels, solar pv installation
      heat pumps, heat pump installer, renewable heating installation, low carbon heating
      air source heat pump, ashp, air-source, air-to-water, air source heating
      ground source heat pump, gshp, ground-source, ground source heating, borehole heating, shared ground loop
      water source heat pump, mine water heat, river source heat pump, minewater heating
      district heating, heat network, communal heating, district heating network, heat main
      biomass, biomass boiler, wood pellets, wood chip boiler, pellet boiler, wood fuel heating, wood heat, woodchip boiler
      solar thermal, solar water heating, solar hot water, solar heating
      ev charging, ev chargers, electric vehicle charging, ev charge point installation, charging points, chargepoint, car charger
      battery installation, home battery, domestic battery storage, solar battery, home energy storage
      renewables installer, mcs installer, mcs certified, renewable energy installation, renewable technologies installation
      solar maintenance, solar panel maintenance, solar panel repair, panel servicing, pv maintenance, inverter replacement
      heat metering, heat network operator, heat interface unit, heat meter installation
      combined heat and power, chp, cogeneration, chp plant
      heat decarbonisation plan, heat decarbonisation, heat decarbonisation study, clean heat
      infrared heating panels, electric heating renewable, storage heaters, smart heating controls, heating controls
      underfloor heating, under-floor heating, wet underfloor, electric underfloor
      wood burners, wood-burning stove, stove fitting, log burner, chimney sweep, stoves
      small wind turbine installation, micro wind, micro-renewables, microgeneration, micro generation
    `,
    weak: "solar, heating, boilers, pv, renewable heating, low carbon technologies, panels",
    not: `
      heat wave, expert panels, solar panel cleaning, display panels, fence panels, panels of experts, boiler suits, in the heat
      wall panels, dead heat, solar panels for africa, advisory panels, interview panels, funding panels, information panels
      disciplinary panels, citizens panels, residents panels, heat press, judging panels, youth panels, adoption panels, fostering panels
      heat treatment, heat the hungry, heat stroke, appeal panels, tenant panels, grant panels, control panels, parole panels
      solar panel cleaner
    `,
  },
  "energy.carbon": {
    things: `
      carbon footprint, carbon accounting, footprint calculation, carbon calculator, carbon measurement, greenhouse gas reporting
      carbon reduction, carbon reduction plan, cut carbon, reduce emissions, carbon management, emissions reduction, carbon saving
      net zero plan, net-zero strategy, net zero consultancy, net zero, road to net zero, net zero roadmap, carbon neutral
      carbon audit, carbon assessment, carbon review, emissions audit, ghg audit, carbon baseline, carbon report
      scope 3, scope 3 emissions, supply chain emissions, scope three emissions, value chain emissions
      carbon literacy, carbon literacy training, climate literacy, climate training, carbon training, climate awareness training
      climate action plan, climate strategy, climate change strategy, climate emergency plan, climate plan, local climate plan
      climate action, climate change, climate emergency, tackling climate change, climate crisis, global warming, climate justice
      climate adaptation, climate resilience, flood resilience, climate risk assessment, adapting to climate change
      sustainability consultant, sustainability advice, sustainability strategy, environmental sustainability advice
      environmental consultancy, environmental advice, environmental management consultancy, environmental services consultancy
      iso 14001, environmental management system, environmental policy writing, environmental audit, ems certification, green accreditation, environmental policy, iso 14001 consultant
      carbon offset, carbon credits, tree planting offsets, offset emissions, woodland carbon, carbon removal
      esg, esg reporting, sustainability reporting, environmental social and governance
      circular economy advice, circular economy consultancy, resource efficiency, resource efficiency advice
      sustainable business, green business support, greening business, green business advice, environmental business support
      life cycle assessment, lca, embodied carbon, whole life carbon, life-cycle analysis, embodied carbon assessment
      sustainability training, environmental training, green skills training, sustainability workshops, eco training
      environmental education, climate education, eco education, education for sustainability, eco workshops in schools
      eco-congregation audit, eco audits, green office audit, greening your office, green audits
      transition town, transition group, low carbon community, sustainable living, low-carbon living, green living, environmental group
      b corp help, b corp, b corp certification, b corporation
      green travel plan
    `,
    weak: `
      carbon, climate, emissions, environmental, offsetting, sustainable development, decarbonise, footprint, environmental sustainability
      green consultancy, waste audit
    `,
    not: `
      carbon monoxide, carbon copy, economic climate, school climate, current climate, financial climate, carbon fibre, digital footprint
      political climate, funding climate, business climate, learning climate, environmental health, environmental arts, work climate
    `,
  },
});
