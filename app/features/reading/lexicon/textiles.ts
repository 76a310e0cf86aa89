import { lexicon } from "./lexicon-node.ts";

/** Textiles and workwear: what they are called by those who order them and those who make them. */
export const TEXTILES_LEXICON = lexicon({
  "textiles.workwear": {
    things: `
      workwear, work clothes, work wear, staff clothing, occupational clothing
      uniforms, staff uniform, uniform supplier, corporate uniform, supply of uniforms, uniform supply
      ppe, personal protective equipment, protective clothing, protective equipment, safety wear, safety clothing, ppe supplies
      hi-vis, high visibility clothing, hi-viz, high-vis vest, hi vis jackets, high-visibility jackets, hi-vis vests, reflective jackets
      boiler suits, work overalls, coveralls, dungarees, bib and brace
      safety boots, safety shoes, steel toe caps, safety footwear, work boots, steel toecap boots, protective footwear
      hard hats, safety helmets, protective helmets, bump caps
      work gloves, protective gloves, nitrile gloves, disposable gloves, gardening gloves, rigger gloves
      scrubs, medical scrubs, nurses uniforms, healthcare uniforms, nurse tunics, care uniforms, hospital scrubs, carers tunics
      face masks, reusable masks, face coverings, face visors, disposable masks, surgical masks
      aprons, tabards, disposable aprons, kitchen aprons, work aprons
      chef whites, chefs' jackets, chef trousers, catering uniforms, chefwear, kitchen whites
      school uniform, school blazers, school jumpers, school ties, school uniform supplier, school sweatshirts, school wear, pe kit
      corporate clothing, corporatewear, suits for staff, business wear, staff blazers, office uniforms
      waterproof jackets, work trousers, fleece jackets, winter work coats, thermal workwear, outdoor work clothing, rainwear
      sports kit, team kit, football kit, sportswear, football shirts, sports teamwear, teamwear
      academic gowns, graduation gowns, ceremonial robes, robes hire, choir robes, clerical wear
      shoes, footwear, boots and shoes, trainers shoes, children's shoes, school shoes, footwear supply
      overalls, work overalls supply
    `,
    weak: "protective wear, masks, gloves, clothing, blazers, tunics, safety equipment, helmets, jackets, overalls for staff",
    not: `
      sense of uniform, uniform approach, uniform business rate, uniformed organisations, uniformed youth, uniformed groups, uniform washing
      uniform exchange, uniform swap, uniform bank, uniform reuse, masking tape, boxing gloves, reused uniform, second-hand uniform
      pre-loved uniform, uniformed services, uniform recycling, uniformed staff, potato jackets, book jackets, life jackets, oven gloves
    `,
  },
  "textiles.making": {
    things: `
      sewing, sewing services, stitching, needlework, machinists, machine sewing, sewing workshop, sewing machinist
      clothing alterations, shorten trousers, take up trousers, dress alterations, hemming, alterations service, repair and alterations
      bespoke tailor, tailor shop, made-to-measure suits, suit maker, tailoring service, gents tailor
      dressmaking, seamstress, dress making, made-to-measure dress, dress maker
      clothing repairs, mend clothes, garment repair, zip replacement, clothes mending, visible mending, invisible mending, darning
      garment manufacture, clothing manufacturer, garment factory, cut make and trim, cmt, clothing production, garment making
      sampling and pattern cutting, pattern cutting, garment sampling, small batch garments, toile making, pattern cutter
      fashion design, fashion label, fashion brand, sustainable fashion, slow fashion, ethical fashion, clothing brand, ethical clothing
      curtains, curtain making, curtain maker, made-to-measure curtains, lined curtains
      soft furnishings, cushion covers, cushion making, loose covers, throws and cushions, table runners, fabric furnishings
      tote bags, cotton bags, shopping bags, canvas bags, fabric bags, bags for life, jute bags, drawstring bags, hessian bags
      handbags, purses, backpacks, rucksacks, laptop bags, leather bags, messenger bags
      bunting, fabric bunting, flags and bunting, flag making, banners sewn, festival flags
      bedding, bed linen, sheets and pillowcases, duvets, pillows, blankets, towels, duvet covers
      sewing classes, sewing lessons, learn to sew, dressmaking classes, sewing course, sewing group, sewing club, sewing cafe
      leatherwork, leather goods, saddlery, leathercraft, leather workshop, shoe making, saddler
      knitwear, knitted garments, hand-knitted, woollen goods, wool mill, jumpers, woollens, spinning mill
      fabric shop, haberdashery, textile manufacture, cloth weaving mill, fabric supplies, textile mill, dressmaking fabric
      wedding dresses, bridal wear, bridesmaid dresses, prom dresses, bridal gowns, bridal alterations
      baby slings, baby carriers, baby wraps, babywearing slings
      reusable sanitary pads, reusable period pads, cloth pads, washable pads
      millinery, hat making, scarves, saris, ties and scarves, woolly hats
      bags sewn, sewn bags, bag making
      flags sewn, flag sewing
      bridal shop, bridal hire
      hat maker
      zip repair, new zip, wetsuit repair, wetsuits mended, tent repair
      alterations shop
    `,
    weak: `
      garments, fashion, clothing, textiles, lingerie, kilts, tailor, alterations, cobbler, shoe repair, reusable nappies, cloth nappies
      washable nappies, roller blinds, roman blinds, window blinds, blackout blinds, hats, tailors, bridal
    `,
    not: `
      tailored support, tailored training, tailored advice, tailored to, individually tailored, tailor-made, tailored programmes, tailor our
      purse strings, wet blankets, blanket bog, blanket policy, old fashion way, old fashioned, in a fashion, iron curtain, safety curtain
      tailored packages, tailored courses, tailored solutions, alterations to building, building alterations, property alterations
      structural alterations, alter the, alter ego
    `,
  },
  "textiles.reuse": {
    things: `
      second-hand clothes, used clothes, secondhand clothing, pre-loved clothes, preloved clothing, nearly new clothes, thrifted clothes
      clothes recycling, clothing bank, recycle clothes, clothes collection, textile bank, donate clothes, clothing donation
      textile recycling, textile reuse, recycled textiles, textile waste, fabric recycling, textile collection, textile sorting
      charity clothes shop, dress agency, clothes charity shop, vintage shop, boutique charity, second-hand clothes shop
      vintage clothing, vintage fashion, retro clothing, vintage dresses
      clothes swap, swap shop, clothing exchange, swishing, swap party, swap rail
      uniform reuse, uniform exchange, school uniform bank, second-hand uniform, uniform swap, pre-loved uniform, school uniform exchange
      upcycling clothes, remade garments, upcycled fashion, reworked clothing, upcycled textiles, clothes upcycling
      coat drive, winter coats, coat exchange, free coats, wrap up appeal, coat rail, warm coats
      free clothes, clothing store for families, emergency clothing, clothing grants, clothing support
      interview clothes, interview suits, dress for interview, suited and booted, interview outfit
      baby clothes, children's clothes, maternity clothes, kids clothes, second-hand baby clothes, nearly new baby clothes
      clothing rental, dress hire, rent clothes, suit hire, occasion wear hire, prom dress hire, fashion rental, prom dress bank
      rags, wiping rags, cleaning rags, rag merchant, industrial wipers, cotton rags
      shoe recycling, shoe bank, used shoes, football boot exchange, boot exchange, shoe exchange
      suits for interviews
      coats for kids, coats for children, winter coats for children
    `,
    weak: `
      clothes, vintage, upcycling, charity shop, second hand, swap, nearly new, pre-loved, thrift, clothes for homeless, fabric offcuts
      scrap fabric, deadstock fabric, remnants fabric
    `,
    not: `
      vintage tea, vintage car, vintage bus, vintage tractors, vintage fair, vintage vehicles, vintage wine, clothes alterations
      work clothes, clothes design, plant swap, seed swap, book swap, toy swap, thrift lending, swap rubbish, second hand furniture
      second hand books, job swap, vintage afternoon tea, house swap, second hand smoke, clothes making, second hand bikes
      vintage china hire, rags to riches, clothes horse, clothes washing
    `,
  },
  "textiles.printing": {
    things: `
      t-shirt printing, printed t-shirts, tshirts, t-shirts, tee shirts, custom t-shirts, tshirt printing, printed tees
      clothing printing, printed clothing, garment printing, personalised clothing, print on clothes, custom clothing, customised clothing
      screen printing, screenprinting, silk screen printing, screen printer
      fabric printing, textile printing, printed fabric, block printing textiles, digital fabric printing, printed textiles
      heat transfer printing, dtg printing, direct-to-garment, vinyl printing clothes, heat press, sublimation printing, dtf printing
      embroidery, embroidered clothing, embroiderer, embroidered logo, machine embroidery, embroidered workwear, embroidered uniform
      branded clothing, promotional clothing, logo clothing, branded workwear, branded apparel, corporate branded clothing, promotional wear
      hoodies, printed hoodies, leavers hoodies, sweatshirts, school leavers hoodies, hooded tops
      polo shirts, polos, branded polo shirts, embroidered polo shirts, printed polo shirts
      baseball caps, beanies, printed caps, branded caps, branded beanies, bucket hats, bobble hats
      printed tote bags, branded tote bags, printed bags, branded bags, printed cotton bags, logo bags
      lanyards, printed lanyards, branded lanyards, wristbands, id card holders
      event t-shirts, charity t-shirts, volunteer t-shirts, running vests, staff t-shirts, team t-shirts, charity running vests
      branded merchandise, merch, band merchandise, merchandise printing, printed merchandise, festival merch, band merch
      badges embroidered, woven labels, clothing labels, embroidered patches, sew-on patches, embroidered badges, scout badges
      mug printing, printed mugs, personalised mugs, branded mugs, mugs with logo, photo mugs
      badge making, button badges, pin badges, enamel badges, badge maker
      printed tea towels, school tea towels, tea towels, branded tea towels
    `,
    weak: "merchandise, promotional items, shirts, branded goods, jumpers, apparel, badges, personalised gifts, vests",
    not: "badge scheme, blue badge, digital badges, quality badge, life vests, open badges, nfc badges, hi-vis vests, embroidery museum",
  },
});
