import { lexicon } from "./lexicon-node.ts";

/** IT and digital: what it is called by those who buy it and those who do it. */
export const DIGITAL_LEXICON = lexicon({
  "digital.web": {
    things: `
      website design, web design, design a website, new website, site design, webpage design
      website development, web development, website builder, build a website, website build, make my website, web programmer
      website redesign, revamp website, refresh website, website overhaul, website replacement
      wordpress, drupal, content management system, cms website, wordpress developer, joomla
      website hosting, web hosting, domain name registration, website hosting provider, green hosting
      website maintenance, website support, website updates, webmaster, look after website, web support
      online shop, ecommerce, e-commerce, online store, ecommerce website, webshop, shopping cart website, sell online
      app development, mobile app, phone app, smartphone app, build an app, ios app, android app
      web application, web app, online portal, online platform development, web portal, webapp, portal development
      ux design, ui design, user interface design, user experience design, interaction design, prototype design digital
      intranet, staff intranet, extranet, intranet development
      online booking system, booking website, online directory development, membership website
      landing page, microsite, campaign website, single page site
      charity websites, websites for charities, school websites, council website, website for community groups
      digital agency, web agency, digital studio, digital design agency, creative technology studio
      games development, video game design, games studio, serious games
      virtual reality, augmented reality, immersive technology, vr headsets, 360 tour, virtual tour
      booking system, online booking, appointment system
      domain registration
    `,
    weak: "website, web, app, hosting, portal, online, platform, ux, digital design, front-end, domain name",
    not: `
      visit our website, see website, website cookies, food web, spider web, event hosting, hosting events, oil platform, hosting refugees
      hosting scheme, train platform, web of life, apply online, hosting families
    `,
  },
  "digital.support": {
    things: `
      it support, ict support, computer support, technical support, it technician, tech support, it services, ict services, it engineer
      managed service provider, msp, managed it services, it managed service, outsourced it, managed ict
      it helpdesk, service desk, it service desk, helpdesk support, ict helpdesk
      cyber security, cybersecurity, information security, cyber essentials, penetration testing, ransomware protection, network security
      computer network, wifi installation, network installation, wireless network, network cabling, data cabling, structured cabling, cabling
      broadband, internet provider, internet connectivity, community broadband, full fibre, fibre broadband, isp, leased line, wifi provider
      cloud services, cloud hosting, cloud migration, cloud computing, cloud storage, move to cloud
      microsoft 365, office 365, sharepoint, google workspace, email migration, ms teams setup
      server support, servers, server maintenance, virtual servers, server installation
      telephony, phone system, voip, telephone system, business phones, hosted telephony, telecoms
      mobile phone contracts, business mobiles, sim cards, mobile data, mobile connectivity
      computer hardware, new laptops, laptops supply, it equipment, desktop computers, supply of computers, it hardware
      printers and copiers, photocopier lease, printer supply, multifunction devices, managed print, copier rental
      data backup, backup and recovery, disaster recovery it, offsite backup, cloud backup, backups, server backup
      it consultancy, it strategy, ict strategy, digital strategy, digital transformation, technology consultancy, it director
      audio visual installation, meeting room technology, av installation, interactive whiteboards, smart boards, digital screens
      school ict support, ict technician school, charity it support, it support for charities
      printer problems, printer repair, printer not working
      laptop hire, laptop rental, computer hire
    `,
    weak: "ict, networks, cloud, cyber, hardware, telephone, internet, wifi, computers, helpdesk, connectivity, devices, technician",
    not: `
      networks of support, telephone befriending, telephone counselling, telephone interpreting, tag cloud, dance technician, lab technician
      support networks, family networks, theatre technician, sound technician, point cloud, dental technician, internet safety
      telephone helpline
    `,
  },
  "digital.software": {
    things: `
      software development, bespoke software, custom software, software engineering, computer programmer, computer programming, coder
      database, database development, database design, database management, microsoft access database, build a database
      crm, customer relationship management, crm system, contact database, donor database, salesforce, membership database
      case management system, case management software, client record system, client management system, casework software
      data analysis, data analytics, data analyst, analysing data, data science, data scientist, data insight
      dashboards, business intelligence, power bi, data visualisation, data visualization, reporting dashboard
      artificial intelligence, machine learning, chatbot, ai tools, generative ai, natural language processing, ai consultancy
      gis, geographic information system, digital mapping, web mapping, geospatial, online maps, mapping software, satellite mapping
      open source, open source software, free software, open source platform
      software as a service, saas, software product, cloud software, software licences, software platform
      open data, data sharing platform, data trust, data commons, linked data, data standards
      data protection, gdpr, data protection officer, information governance, gdpr compliance
      systems integration, api, api development, data migration, software integration
      process automation, workflow automation, low code, no code apps, automation software, robotic process automation
      rota software, scheduling software, volunteer management software, booking software, finance software
      sensors and iot, internet of things, iot, smart sensors, smart city technology
      spreadsheet, excel spreadsheets, spreadsheet design, excel macros
      e-learning platform, learning management system, moodle, lms, virtual learning environment
      software testing, quality assurance testing, software tester, test automation
      blockchain, distributed ledger, digital identity, cryptography software
      computer-aided design, cad drawings
      3d modelling, 3d visualisation
      computer game, video game development, game design
    `,
    weak: `
      software, ai, data, data entry, algorithms, programming, analytics, automation, maps, case management, digital platform, reporting, cad
    `,
    not: `
      arts programming, cultural programming, mind maps, data entry clerk, data poverty, festival programming, air ai, data cabling
      music programming, venue programming, case management nursing, data wiping, data destruction, mobile data, survey data collection
    `,
  },
  "digital.inclusion": {
    things: `
      digital skills, digital skills training, basic digital skills, essential digital skills, digital literacy, computer literacy
      computer training, computer courses, computer classes, computer lessons, it training, ict training, learn computers, computer tuition
      digital inclusion, digital exclusion, digitally excluded, digital divide, digital poverty, bridging digital divide
      get online, internet skills, silver surfers, help older people online, online basics, learn my way, digital help
      digital champions, digital buddy, digital mentors, digital volunteers, tech buddies, it volunteer help
      device lending, tablet loan, laptop loan, laptop lending, device loan scheme, loan a laptop, device library
      data poverty, sim card donation, databank, free mobile data, national databank
      coding club, learn to code, coding classes, coding bootcamp, kids coding, programming lessons, coding for girls
      drop-in it help, computer club, computer drop-in, it drop-in, it suite, computer suite, public computers, tech help sessions
      smartphone lessons, tablet lessons, learn smartphone, phone help seniors, ipad lessons, ipad classes, tablet classes, phone lessons for older people
      online safety, internet safety, e-safety, online scams awareness, staying safe online, cyber safety for children
      e-learning, online learning, online courses, elearning, distance learning, webinars training
      microsoft office training, excel training, word processing course, spreadsheet training, ecdl, itq
      robotics workshops, robotics club, stem club, stem workshops, stem outreach, digital making, makers club electronics
      women in tech, girls in tech, tech diversity, tech careers programme, digital careers
      nhs app help, online forms help, universal credit online help, digital health literacy
    `,
    weak: "digital, tablets, coding, stem, computers, online, laptops for pupils, technology skills, internet access, devices",
    not: `
      stem cells, stem cell, medicine tablets, stems from, digital printing, digital marketing, digital photography, brain stem, plant stem
      dna coding, colour coding, digital radio, sleeping tablets, online shop
    `,
  },
  "digital.marketing": {
    things: `
      digital marketing, online marketing, internet marketing, digital advertising, e-marketing
      social media, social media management, social media marketing, facebook page management, instagram posts, tiktok
      seo, search engine optimisation, search engine optimization, google ranking, search ranking, search engine marketing
      ppc, pay per click, google ads, google ad grants, paid search, facebook adverts, paid social, adwords
      content marketing, content creation, content creator, content writer, blog writing, blogger, web content, content strategy
      copywriting, web copy, writing copy, marketing copy, copy editing web
      email marketing, mailchimp, e-newsletter, email campaigns, mailshots email, email newsletter
      marketing agency, marketing services, marketing consultancy, marketing support, marketing company, fractional marketing
      marketing strategy, marketing plan, marketing campaign, go-to-market, audience development marketing, social marketing
      advertising, advertising agency, advertising campaign, media buying, advert placement, advertising space, adverts
      web analytics, google analytics, website analytics, digital analytics, conversion optimisation
      influencer marketing, influencer campaign, social media influencer, online influencer, brand ambassador online, influencer
      behaviour change campaign, social marketing campaign, awareness campaign, public awareness campaign, public information campaign
      place marketing, destination marketing, tourism marketing, tourist promotion, visit website tourism
      charity marketing, marketing for charities, ethical marketing, marketing for social enterprises
      marketing training, social media training, digital marketing course, marketing workshops
    `,
    weak: "marketing, campaign, promotion, analytics, newsletters, online presence, facebook, instagram, publicity, branding",
    not: `
      grain marketing, marketing co-operative, farmers market, labour market, market garden, market town, street market, health promotion
      farm marketing, milk marketing, market hall, promotion of sport, promotion of equality, election campaign, campaign for justice
    `,
  },
  "digital.accessibility": {
    things: `
      accessibility testing, accessibility audit, web accessibility, website accessibility, wcag, digital accessibility, wcag audit, website accessibility audit
      usability testing, user testing, usability study, usability audit, website testing by users, user acceptance testing
      user research, ux research, design research, customer journey mapping, user interviews, discovery research
      service design, service redesign, human-centred design, user-centred design, design thinking, digital discovery
      disabled testers, testing by disabled people, disabled user panel, lived experience testers, mystery shopping disabled
      screen reader, screen reader testing, assistive technology testing, voice-over testing, jaws testing
      inclusive design, universal design, design for all, accessible design, inclusive design consultancy
      easy read websites, accessible documents, accessible pdf, pdf remediation, document accessibility, accessible forms
      accessibility statement, accessibility consultancy, accessibility compliance, digital accessibility consultant
      content design, plain english, plain language, readability review, clear english
      accessible apps, accessible technology, accessible software, accessible gaming, assistive software
      accessibility standards, equality act website compliance, public sector accessibility regulations, en 301 549
      co-design of digital services, digital co-design, digital service prototyping, agile discovery
      alt text, image descriptions
    `,
    weak: "usability, inclusive, testers, prototyping, user experience, user panel, easy read, user feedback",
    not: `
      inclusive sport, inclusive arts, inclusive play, inclusive cycling, product prototyping, water testers, inclusive dance
      inclusive recruitment
    `,
  },
});
