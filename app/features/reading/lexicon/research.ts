import { lexicon } from "./lexicon-node.ts";

/** Research and evaluation: what it is called by those who commission it and those who do it. */
export const RESEARCH_LEXICON = lexicon({
  "research.evaluation": {
    things: `
      social impact measurement, impact measurement, measuring impact, measure our impact, impact assessment social
      impact report, annual impact report, social impact report, impact statement writing, social accounts
      social return on investment, sroi, sroi analysis, social return, social return analysis, sroi evaluation
      programme evaluation, project evaluation, evaluation services, external evaluation, independent evaluation, evaluation consultant
      evaluation partner, appoint evaluator, evaluation specialist, evaluation team
      monitoring and evaluation, m and e framework, mel framework, evaluation framework, monitoring framework
      theory of change, logic model, outcomes framework, outcomes measurement, outcomes tracking, outcome mapping
      social value measurement, social value reporting, measuring social value, social value calculator, social value toms
      social audit, social accounting and audit, social bookkeeping, social auditor
      process evaluation, formative evaluation, impact evaluation, summative evaluation, realist evaluation, economic evaluation
      cost benefit analysis, cost-effectiveness study, economic impact assessment, economic impact study, value for money study
      evaluation training, evaluation support, evaluation capacity building, learning partner, evaluation toolkit, impact training
      wellbeing measurement, measuring wellbeing, outcomes star, distance travelled tool, measuring outcomes, wellbeing survey tool
      peer evaluation, participatory evaluation, service user evaluation, co-produced evaluation, user-led evaluation, creative evaluation
      service review, independent review, programme review, organisational review, review of services, mid-term review
      quality assurance mark, accreditation scheme, quality standard award, kitemark
      impact data, impact dashboards, impact software, impact management, impact practice, impact strategy
      case studies written
    `,
    weak: `
      impact, outcomes, monitoring, measurement, social value, baseline, evaluation, quality mark, social enterprise mark
      case study writing, impact stories, case studies
    `,
    not: `
      air quality monitoring, noise monitoring, cctv monitoring, alarm monitoring, environmental impact assessment, health monitoring
      positive impact, equality impact assessment, impact of covid, impact on lives, impact investment, environmental impact, job evaluation
      negative impact, carbon measurement, impact fund, impact hub, monitoring officer, election monitoring, make an impact
      clinical outcomes, learning outcomes, impact on the, tender evaluation, bid evaluation, impact of domestic abuse, high impact
      devastating impact, impact on health, ethnic monitoring, water monitoring, energy monitoring, lasting impact, electronic monitoring
      heart monitoring, low impact, impact arts, impact on people, traffic monitoring, human rights monitoring
    `,
  },
  "research.consultation": {
    things: `
      public consultation, community consultation, consultation exercise, consult residents, local consultation
      community engagement, public engagement, engagement services, engaging communities, community involvement, engagement consultants
      resident engagement, tenant engagement, tenant involvement, tenant participation, resident involvement, tenant consultation
      stakeholder engagement, stakeholder consultation, stakeholder workshops, stakeholder mapping, stakeholder interviews
      questionnaires, survey design, opinion survey, online survey, postal survey, satisfaction survey, door-to-door survey
      staff survey, employee survey, staff engagement survey, staff satisfaction survey
      customer satisfaction survey, customer feedback, service user feedback, mystery shopping, mystery shopper, customer insight
      focus groups, discussion groups research, focus group facilitation, listening groups, focus group recruitment, online focus groups
      co-production, coproduction, co-produce services, co-production training, co-produced
      co-design, codesign, participatory design, co-design workshops, collaborative design, community co-design, co-creation
      citizens assembly, citizens' jury, people's panel, deliberative democracy, deliberative engagement
      participatory budgeting, participatory grantmaking, community budgeting, participatory grant-making, voting on projects
      workshop facilitation, facilitation services, facilitator for meeting, meeting facilitation, independent facilitator, open space event
      polling, opinion polls, election services, ballot services, balloting, independent scrutineer, elections management
      planning for real, neighbourhood plan consultation, community planning, design charrette, placecheck
      youth consultation, youth engagement research, consultation with young people, consulting children, children's consultation
      seldom heard voices, hard to reach groups, seldom heard communities, underrepresented voices, seldom-heard groups
      engagement strategy, consultation strategy, engagement plan, involvement strategy, consultation plan, community engagement strategy
      patient engagement, patient involvement, patient and public involvement, ppi groups, public involvement, service user involvement
      community conversations, listening exercise, listening campaign, community listening, kitchen table conversations, street engagement
      digital engagement, online consultation platform, engagement platform, consultation platform, civic tech, online engagement
      participatory democracy, local democracy, civic participation, community voice project, voter registration, democratic engagement
      survey of residents, residents survey
      street interviews, on-street interviews, street survey
      engagement event, community engagement event
    `,
    weak: "consultation, engagement, insight, feedback, dialogue, surveys, facilitation",
    not: `
      building survey, condition survey, asbestos survey, habitat survey, ecology survey, environmental survey, wildlife survey
      topographical survey, medical consultation, free consultation, initial consultation, stock condition survey, consulting engineers
      consulting room, legal consultation, tree survey, bat survey, bird survey, boundary survey, land survey, homebuyer survey
      heritage survey, business consulting, it consulting, management consulting, one-to-one consultation, marketing consultation
      online consultation with doctor, telephone consultation, gp consultation, acoustic survey, archaeological survey, damp survey
      measured survey, structural survey, species survey, private consultation, consultation with a solicitor, polling station venue
      employee engagement, drainage survey, roof survey
    `,
  },
  "research.policy": {
    things: `
      social research, social research agency, social science research, research consultancy, qualitative social research
      policy research, policy development, policy advice, policy analysis, policy consultancy, public policy, policy institute, policy work
      think tank, thinktank, research institute, research foundation, policy think-tank, research centre policy
      peer research, lived experience research, user-led research, service user research, peer-led research, community peer research
      community research, participatory research, participatory action research, action research, research by communities
      market research, market analysis, customer research, market study, consumer research, competitor analysis, market survey
      qualitative research, quantitative research, depth interviews, ethnographic research, ethnography, mixed methods research
      literature review, evidence review, desk-based research, desk research, rapid evidence assessment, systematic review
      needs assessment, needs analysis, community needs assessment, health needs assessment, mapping needs, joint strategic needs assessment
      community profiling, neighbourhood profile, local area profile, community audit, asset mapping, mapping exercise, service mapping
      statistics, statistical analysis, data analysis research, social statistics, secondary data analysis, survey data analysis
      housing needs survey, housing research, local housing needs, rural housing survey, housing market assessment
      health research, medical research, clinical research, nhs research, research into disease, clinical trials, research into causes
      education research, youth research, research with young people, children's research
      economic research, economic analysis, labour market research, local economic assessment, economists, sector mapping
      horizon scanning, foresight, futures research, scenario planning, future trends research
      historical research, archival research, academic research, scholarly research, research fellowships, research grants
      human rights research, campaigning research, investigative research, investigative journalism research, research and campaigns
      scientific research, laboratory research, research and development, r and d, technology research, experimental development
      public health research, health inequalities research, wellbeing research, inequality research, poverty research, loneliness research
      user research with communities, researcher in residence, research interviewing, fieldwork interviewers, field research interviewers
      interviews with users, user interviews research, interviews with people
    `,
    weak: "research, policy, data analysis, insight, evidence, analysis, surveys, lobbying, think-piece",
    not: `
      insurance policy, equal opportunities policy, privacy policy, health and safety policy, policy and procedure, safeguarding policy
      cookie policy, complaints policy, fungal analysis, research shows, research suggests, family history research, environmental policy
      policy holder, policy document, hr policy, returns policy, reserves policy, refund policy, employment policies, transactional analysis
      prospect research, financial analysis, business analysis, accounts analysis, funding research, research has shown, water analysis
      soil analysis, handwriting analysis
    `,
  },
  "research.environment": {
    things: `
      ecology survey, ecologist, ecological consultancy, ecological assessment, preliminary ecological appraisal, pea survey
      biodiversity survey, biodiversity monitoring, biodiversity audit, bioblitz, species recording, biodiversity assessment
      habitat survey, phase 1 habitat survey, habitat mapping, habitat assessment, ukhab survey, vegetation survey, botanical survey
      wildlife survey, species survey, protected species survey, mammal survey, badger survey, newt survey, dormouse survey
      bat survey, bat detection, bat roost survey, bat surveyor, bat licence survey
      bird survey, ornithology, bird ringing, bird monitoring, breeding bird survey, bird observatory
      environmental survey, environmental monitoring, environmental data collection, environmental assessment survey
      air quality monitoring, air pollution monitoring, air quality testing, air monitoring, pollution sensors, air quality sensors
      water testing, water quality monitoring, river monitoring, water sampling, river testing, water quality testing, riverfly monitoring
      soil testing, soil analysis, soil survey, contaminated land survey, ground investigation, soil sampling, land contamination assessment, contaminated land, land contamination
      noise monitoring, noise survey, acoustic survey, sound level testing, acoustic testing, noise assessment, noise impact assessment
      environmental impact assessment, eia, environmental statement, strategic environmental assessment, environmental appraisal
      biodiversity net gain assessment, bng assessment, biodiversity metric, bng survey, net gain assessment, biodiversity net gain plan
      citizen science, community science, citizen scientists, volunteer wildlife recording, community monitoring, citizen science project
      marine survey, seabed survey, coastal monitoring, beach survey, marine biology, whale and dolphin survey, marine monitoring
      biological records, local records centre, environmental records centre, wildlife records centre
      invasive species survey, japanese knotweed survey, invasive species monitoring, non-native species mapping, invasive plants survey
      hydrology, hydrological survey, flood survey, river survey, catchment monitoring, natural capital assessment
      drone survey, aerial survey, remote sensing, land survey, gis mapping survey, mapping survey, aerial mapping
      laboratory testing, lab testing, analytical laboratory, sample analysis, materials testing, product testing, testing laboratory
      environmental research, ecological research, climate research, conservation research, environmental science, nature research
      meteorology, weather station, geology survey, geological survey, geodiversity, weather monitoring
      flood defence
      flood risk, flood mapping
    `,
    weak: `
      ecology, biodiversity, monitoring, survey, air quality, pollution, testing, environmental, species, sampling, tree survey
      arboricultural survey, tree inspection, tree risk assessment, tree condition survey, flood risk assessment, topographical survey
    `,
    not: `
      pat testing, drug testing, usability testing, accessibility testing, covid testing, hiv testing, electrical testing, software testing
      ecological building, user testing, means testing, eye testing, health monitoring, cctv monitoring, mot testing
      monitoring and evaluation, customer survey, staff survey, satisfaction survey, residents survey, building survey, ecology of care
      sti testing, testing times, ethnic monitoring, deep ecology, blood testing, diabetes monitoring, human ecology, ecological living
      opinion survey, damp survey, genetic testing, tried and testing, music sampling, noise pollution, social ecology, food sampling
      ecological justice
    `,
  },
});
