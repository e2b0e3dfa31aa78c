/// The style of all pages: desktop, phone, paper, dark (样式).
///
/// Nothing is told by colour alone; dark holds for screens only, so that paper is never dark.
enum HTMLStyle {
  /// The digest that allows it.
  static let digest = SourceDigest.of(source)

  static let source: StaticString = """
    :root{--ink:#1b2026;--soft:#4f5965;--line:#c3cad3;--hair:#e3e7ec;--paper:#fff;--back:#eceff2;--tint:#f5f7f9;
    --got:#235d8a;--got2:#cfe0ed;--lost:#9a5000;--lost2:#f8e3c6;--seal:#a3241d;--link:#174f7e;--warn:#fdf4e5;--ok:#1b6843;
    --k0:#235d8a;--k1:#6a96b8;--k2:#a9c0d3;--k3:#ccd3da;--k4:#dfe3e8;--t0:#fff;--t1:#10161c;--t2:#10161c;--t3:#10161c;--t4:#10161c;
    --serif:"Noto Serif CJK SC","Source Han Serif SC","STZhongsong","SimSun",serif;
    --sans:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:16px}
    body{margin:0;background:var(--back);color:var(--ink);font:16px/1.7 var(--sans);overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
    main{max-width:1140px;margin:0 auto}
    .r{margin:0 0 28px;padding:44px 40px 36px;background:var(--paper)}
    .r+.r{border-top:3px double var(--seal)}
    p,ul,ol,dl,dd{margin:0;padding:0}ul,ol{list-style:none}
    a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:3px}
    a:focus-visible,summary:focus-visible,button:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
    bdi{white-space:pre-line}
    code{font-family:"SFMono-Regular",Consolas,"Noto Sans Mono CJK SC",monospace;font-size:.86em;color:var(--soft)}
    .vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .defs{position:absolute;width:0;height:0}
    .skip{position:absolute;left:16px;top:-80px;padding:8px 14px;background:var(--paper);z-index:1}.skip:focus{top:10px}
    .mast{text-align:center;border-bottom:3px double var(--seal);padding-bottom:20px}
    .unit{color:var(--soft);font-size:17px;letter-spacing:.04em}
    h1,.mast h2{margin:.15em 0 .1em;font:700 31px/1.4 var(--serif);letter-spacing:.03em;text-wrap:balance}
    .mast h2{font-size:26px}
    .about{color:var(--soft);font-size:15px}
    section{padding-top:32px}
    section>h2,section>h3{margin:0 0 12px;padding-left:11px;border-left:4px solid var(--seal);font-size:19px;line-height:1.35}
    .hint{color:var(--soft);font-size:14px;margin:4px 0 8px}
    .no{color:var(--soft);font-weight:400;font-size:.86em}
    .minus,.bad dd,.bad a{color:var(--lost)}.minus{font-weight:600}
    .ok{color:var(--ok);font-weight:600}
    .outcome,.gate.met{margin-top:22px;padding:9px 16px;border:1px solid var(--lost);border-left-width:5px;border-radius:4px;background:var(--warn);font-weight:600}
    main>.outcome{margin:0;padding:12px 40px;border-radius:0}
    .outcome.met,.gate.met{border-color:var(--ok);background:none;color:var(--ok)}
    .back{padding:12px 40px;background:var(--paper);border-bottom:1px solid var(--hair);font-size:15px}
    .bar,.key{display:block;width:100%;height:10px;overflow:visible}
    .key{display:inline-block;width:28px;height:12px;flex:none}
    .g{fill:var(--got)}.s{fill:url(#lines)}.l{fill:url(#hatch)}.u{fill:url(#dots);stroke:var(--soft);stroke-width:1}.n:is(rect){fill:none;stroke:var(--soft);stroke-width:1;stroke-dasharray:3 2}
    .track{fill:var(--hair)}.hb{fill:var(--lost2)}.hl{fill:var(--lost)}.sb{fill:var(--got2)}.sl{fill:var(--got)}.db{fill:var(--paper)}.dd{fill:var(--soft)}
    .verdict{display:grid;grid-template-columns:auto minmax(0,1fr);gap:24px 52px;align-items:center;padding-top:34px}
    section.verdict>h2,section.verdict>h3{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%)}
    .score{display:flex;align-items:center;gap:28px;flex-wrap:wrap}
    .num{line-height:1;white-space:nowrap}.num strong{font-size:68px;font-weight:600;letter-spacing:-.02em}.num .range{font-size:40px;letter-spacing:0}
    .num .of{color:var(--soft);font-size:18px}
    .seal{flex:none;max-width:9em;min-width:78px;min-height:78px;padding:6px 10px;display:grid;place-items:center;text-align:center;border:3px solid var(--seal);border-radius:9px;color:var(--seal);font:700 22px/1.3 var(--serif)}
    .seal.one{font-size:46px;line-height:1}.seal.two{font-size:32px;line-height:1.1}.seal.open{border-style:dashed;color:var(--ink)}
    .plain{grid-column:1/-1;font:600 24px/1.4 var(--serif)}
    .ruler{display:block;width:100%;height:62px;overflow:visible;font-size:13px}
    .band{stroke:var(--paper);stroke-width:2}
    .k0{fill:var(--k0)}.k1{fill:var(--k1)}.k2{fill:var(--k2)}.k3{fill:var(--k3)}.k4{fill:var(--k4)}
    .t0{fill:var(--t0)}.t1{fill:var(--t1)}.t2{fill:var(--t2)}.t3{fill:var(--t3)}.t4{fill:var(--t4)}
    .name,.tick{text-anchor:middle}.tick{fill:var(--soft)}.mark path{fill:var(--seal);stroke:var(--paper);stroke-width:1}
    .facts{grid-column:1/-1;display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));border:1px solid var(--line);border-radius:7px;overflow:hidden}
    .facts div{padding:12px 18px;box-shadow:-1px 0 0 var(--hair),0 -1px 0 var(--hair)}
    .facts .warn{background:var(--warn)}
    dt{color:var(--soft);font-size:14px}
    .facts dd{font-size:21px;font-weight:600;line-height:1.45}.facts a{text-decoration-style:dotted}
    small{display:block;color:var(--soft);font-size:14px;font-weight:400;line-height:1.55}
    .adjust{grid-column:1/-1;font-size:15px}.adjust li{padding:2px 0}.adjust b{margin-right:.6em}
    .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));gap:0 52px}
    .list li{padding:10px 0 10px 14px;border-top:1px solid var(--hair)}.list li:first-child{border-top:0;padding-top:2px}
    .todo .list li{border-left:3px solid var(--line);border-top:0;margin:10px 0;padding:0 0 0 14px}
    .what{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 18px;font-weight:600}
    .range{font-weight:600;white-space:nowrap}.what .range{color:var(--soft)}
    .why{font-size:15px;color:var(--soft);font-weight:400}.do{font-size:15px;font-weight:400}.do span{color:var(--link);font-weight:700}
    .losses li,.groups li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:3px 14px;padding:10px 0;border-top:1px solid var(--hair)}
    .losses li:first-child,.groups li:first-child{border-top:0;padding-top:2px}
    .losses .bar,.groups .bar,.losses small,.groups small{grid-column:1/-1}.losses .bar{height:7px}.groups .bar{height:14px}
    .of b{font-weight:600}.groups .of{color:var(--soft)}.groups .of b{color:var(--ink)}
    .legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin-top:12px;font-size:14px}.legend span{display:inline-flex;align-items:center;gap:7px}
    .found>li{display:grid;grid-template-columns:5em minmax(0,1fr);gap:4px 12px;padding:12px 0;border-top:1px solid var(--hair)}
    .found>li:first-child{border-top:0;padding-top:2px}
    .sev{height:fit-content;margin-top:2px;padding:0 8px;border:1px solid var(--soft);border-radius:4px;font-size:14px;color:var(--soft);text-align:center;white-space:nowrap}
    .warning .sev{border-color:var(--lost);color:var(--lost);background:var(--warn);font-weight:600}
    .error .sev{border-color:var(--seal);background:var(--seal);color:var(--paper);font-weight:600}
    .where{display:flex;flex-wrap:wrap;gap:2px 18px;font-size:15px}.at{color:var(--soft);font-size:14px}.own{color:var(--soft)}
    .where li:has(.own){flex-basis:100%}
    .form>h2,.form>h3{text-align:center;border:0;padding:0;font:700 23px/1.4 var(--serif);margin:8px 0 2px}
    .sub{text-align:center;color:var(--soft);margin-bottom:12px}
    table{width:100%;border-collapse:collapse;font-size:15px;line-height:1.55}
    .form table+table{margin-top:-1px}
    th,td{border:1px solid var(--line);padding:8px 10px;text-align:left;vertical-align:middle;font-weight:400}
    thead th,.basic th{background:var(--tint);font-weight:600;text-align:center;text-wrap:balance}
    .basic th{width:118px}.goal th{width:50%}.goal td{vertical-align:top}
    .n:is(th,td){text-align:right;white-space:nowrap}thead .n:is(th){text-align:center;white-space:normal}
    .money .n{width:112px}.sum th,.sum td{font-weight:600}.note{display:block;font-size:14px;white-space:normal}
    .ind{table-layout:fixed}
    .ind .c1,.ind .c2{width:98px;text-align:center;text-wrap:balance}.ind .c4,.ind .c5{width:136px}.ind .c6{width:64px;text-align:center}.ind .c7{width:126px;text-align:left}.ind .c8{width:140px}
    .ind thead .c6{padding-left:3px;padding-right:3px}.ind thead .c4,.ind thead .c5,.ind thead .c7,.ind thead .c8{text-align:center}
    tbody .c3>small{display:inline;margin-left:.5em}tbody .c3>bdi,tbody .c3>a{font-weight:600}
    tr:has(dl:target){background:var(--warn)}details dl{scroll-margin-top:7em}
    .c7 .bar{margin-top:5px}.sc{font-weight:600;font-size:16px;margin-right:8px}.of10{display:none;color:var(--soft)}.bare .c8:is(th,td){width:92px}
    .state{display:inline-block;margin-right:6px;padding:0 6px;border:1px solid;border-radius:4px;font-size:13px;line-height:1.5}
    .state.s{color:var(--got)}.state.u{color:var(--lost);border-style:dashed}.state.n{color:var(--soft);border-style:dotted}
    .r .c7{white-space:normal}
    .tot th{text-align:center;letter-spacing:.2em;font-weight:600}.tot td{font-weight:600}.tot .adj th{letter-spacing:0;text-align:right;font-weight:400}
    details{margin-top:2px}
    summary{cursor:pointer;color:var(--soft);font-size:14px;padding:3px 0;width:fit-content;font-weight:400}
    summary::marker{color:var(--link)}
    details dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:3px 12px;margin:4px 0 6px;padding:9px 12px;background:var(--tint);border-left:3px solid var(--line);font-size:14px;font-weight:400;text-align:left}
    details dt{white-space:nowrap}
    .cmp .n{width:128px}.cmp+.cmp,.hint+.cmp,.cmp+.hint,.rest .cmp{margin-top:14px}.cmp .diff{background:var(--warn)}.cmp .sum th{font-weight:600}.rest{margin-top:12px}
    .rank .c3>small{display:block;margin:0;font-size:13px}.rank .n{width:1%;min-width:68px}.rank td{white-space:nowrap}
    .rank button{all:unset;cursor:pointer;box-sizing:border-box;white-space:nowrap}
    .rank button:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    .rank.js th button::after{content:" ↕";color:var(--soft);font-weight:400}
    .rank.js th[aria-sort=ascending] button::after{content:" ↑";color:var(--link)}.rank.js th[aria-sort=descending] button::after{content:" ↓";color:var(--link)}
    .src dl{padding-top:4px;font-size:14px}.src dl div{display:grid;grid-template-columns:6.5em minmax(0,1fr);gap:10px;padding:3px 0}.src dl div:lang(en){grid-template-columns:8.5em minmax(0,1fr)}
    .foot{max-width:1140px;margin:0 auto;padding:0 40px 36px;font-size:14px;color:var(--soft)}
    @media screen and (prefers-color-scheme:dark){
    :root{--ink:#e4e8ec;--soft:#a8b2bd;--line:#3e4751;--hair:#2b323a;--paper:#171b20;--back:#0e1114;--tint:#1f252b;--got:#69aedf;--got2:#24394a;--lost:#e8ab5c;--lost2:#4a3413;--seal:#f0867c;--link:#88c2eb;--warn:#33270f;--ok:#71d09e;
    --k0:#69aedf;--k1:#44769b;--k2:#3b5568;--k3:#3a434c;--k4:#2b323a;--t0:#0e1114;--t1:#fff;--t2:#fff;--t3:#fff;--t4:#fff}
    }
    @media screen and (max-width:1080px){
    .r{padding:34px 24px 28px}.back,.foot,main>.outcome{padding-left:24px;padding-right:24px}.pair{gap:0 32px}
    .ind .c1,.ind .c2{width:78px}.ind .c4,.ind .c5{width:104px}.ind .c7{width:108px}.ind .c8{width:100px}.money .n{width:92px}th,td{padding:7px 8px}
    }
    @media screen and (max-width:900px){
    .r{padding:24px 16px}.back,.foot,main>.outcome{padding-left:16px;padding-right:16px}
    .unit{font-size:15px}h1{font-size:25px}.mast h2{font-size:22px}.mast{padding-bottom:15px}
    .verdict{grid-template-columns:minmax(0,1fr);gap:18px;padding-top:24px}
    .score{justify-content:center}.num strong{font-size:56px}.num .range{font-size:32px}.seal{min-width:66px;min-height:66px}.seal.one{font-size:38px}
    .facts{grid-template-columns:1fr 1fr}.facts div{padding:10px 14px}.facts div:last-child:nth-child(odd){grid-column:1/-1}

    .form table,.cmp,.rank,.r tbody,.r tr,.r th,.r td{display:block;width:auto!important;border:0;padding:0;text-align:left!important}
    .r thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .rank.js thead{position:static;width:auto;height:auto;clip-path:none;display:block}.rank.js thead tr{display:flex;flex-wrap:wrap;gap:8px;padding:0 0 12px;border:0}.rank.js thead th{min-width:0;padding:2px 10px;border:1px solid var(--line);border-radius:14px;font-size:14px}
    .form table+table{margin-top:18px}
    .r tr{padding:12px 0;border-top:1px solid var(--line)}
    .basic tr{display:grid;grid-template-columns:5.5em minmax(0,1fr);gap:4px 10px;padding:8px 0}.basic th{background:none;color:var(--soft);font-weight:400}
    .money tr,.ind tr,.cmp tr,.rank tr{display:grid;grid-template-columns:1fr 1fr;gap:0 14px}
    .goal td{padding-top:8px}.goal td::before{display:block}
    tbody th{grid-column:1/-1}.basic tbody th{grid-column:auto}
    .r td[data-l]{display:flex;flex-wrap:wrap;justify-content:flex-start;align-items:baseline;gap:0 10px;white-space:normal;padding:2px 0}
    .r td[data-l]::before{content:attr(data-l);color:var(--soft);font-weight:400}
    .r .c4,.r .c5,.r .c7,.r .c8{grid-column:1/-1}.r .ind .c6,.r .none{display:none!important}.c7 .of10{display:inline;margin-left:-8px}
    .money tbody th,.cmp tbody th,.rank tbody th{font-weight:600;margin-bottom:4px}
    .r .ind .c1{margin:12px 0 0;padding:7px 12px;background:var(--got);color:var(--paper);font-weight:600}
    .r .ind .c2{margin:10px 0 2px;color:var(--soft);font-size:14px}
    .ind tr{border-top:1px solid var(--hair)}.ind tbody tr:first-child{border-top:0;padding-top:0}
    .ind .c3{padding-bottom:4px!important}
    .r .c7[data-l]{align-items:center}.state{margin-right:0}.sc{margin-right:0}.c7 .bar{flex:1 1 90px;width:auto;min-width:60px;margin:0}
    .r .tot tr{border-top:2px solid var(--line);padding-top:12px}.tot th,.tot .adj th{letter-spacing:0;font-size:17px}.tot .adj th{font-size:15px}
    }
    @media screen and (max-width:600px){.found>li{grid-template-columns:minmax(0,1fr)}.sev{width:fit-content}}
    @media print{
    @page{size:A4;margin:15mm 14mm 17mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt;color:#555}}
    :root{--got:#3a3f45;--got2:#fff;--lost:#33383d;--lost2:#fff;--seal:#8f1d17;--warn:#fff;--tint:#f2f2f2;--line:#8c8c8c;--link:#1b2026;--k0:#4a4f55;--k1:#85898e;--k2:#b4b8bc;--k3:#d5d8da;--k4:#e8eaeb;--t1:#000}
    html,body,.r{background:#fff}
    body{font-size:10pt;line-height:1.5;print-color-adjust:exact;-webkit-print-color-adjust:exact}
    main,.foot{max-width:none}.r{margin:0;padding:0}.r+.r{border:0;break-before:page}
    .mast{padding-bottom:8pt}.unit{font-size:11pt}h1,.mast h2{font-size:18pt}
    section{padding-top:11pt}section>h2,section>h3{font-size:12pt;margin-bottom:5pt;border-left-width:3pt;break-after:avoid}.form>h2,.form>h3{font-size:15pt}
    .verdict{padding-top:11pt;gap:8pt 28pt}.num strong{font-size:40pt}.num .range{font-size:24pt}.num .of{font-size:11pt}.seal{min-width:50pt;min-height:50pt;font-size:15pt}.seal.one{font-size:28pt}.seal.two{font-size:20pt}
    .facts{display:flex}.facts div{flex:1 1 0;padding:5pt 8pt}.facts dd{font-size:12.5pt}
    small,.why,.do,.at,.legend,.hint,.foot,.src dl,details dl,summary,dt,.where,.adjust,.sev,.facts small{font-size:9pt}
    .losses li,.groups li,.found>li{padding:4pt 0}.list li{padding-top:3pt;padding-bottom:3pt}.todo .list li{margin:4pt 0}
    .pair{grid-template-columns:1fr 1fr;gap:0 24pt}.pair section:only-child{grid-column:1/-1}
    .verdict,.facts,.losses li,.groups li,.list li,.basic,.pair{break-inside:avoid}.found>li{display:block}.found .sev{float:left}.found>li>div{margin-left:52pt}.found p{break-inside:avoid}.found p:first-child{break-after:avoid}
    .form{break-before:page;padding-top:0}
    table{font-size:9.5pt;line-height:1.4}th,td{padding:3pt 5pt}
    thead{display:table-header-group;break-inside:avoid;break-after:avoid}.money tr,.cmp tr,.rank tr,.basic tr,.ind .c3,.ind td{break-inside:avoid}
    .basic th{width:64pt}.money .n{width:64pt;padding-left:3pt;padding-right:3pt;font-size:9pt}
    .ind th,.ind td{padding-left:4pt;padding-right:4pt}.ind .c1,.ind .c2{width:47pt}.ind .c4,.ind .c5{width:66pt}.ind .c6{width:36pt}.ind thead .c6{padding-left:1pt;padding-right:1pt}.ind .c7{width:66pt}.ind .c8{width:60pt}
    .ind tbody .c1,.ind tbody .c2{vertical-align:top}
    .cmp .n{width:70pt}.sc{font-size:10.5pt}.bar{height:6pt}.groups .bar{height:8pt}.ruler{height:62px}.sc{margin-right:3pt}.state{font-size:8pt;margin-right:0;padding:0 3pt}.bare .c8:is(th,td){width:56pt}main>.outcome{margin-bottom:9pt;padding:4pt 10pt}
    summary{padding:0;list-style:none}summary::marker{content:""}
    details.op::details-content,details.rest::details-content,details.fold::details-content{content-visibility:visible;block-size:auto;display:block}
    details.fold summary,.more{display:none!important}
    details dl{display:block;margin:2pt 0;padding:2pt 6pt}details dl dt,details dl dd{display:inline}details dl dt::after{content:"："}details dl dd::after{content:"　"}
    .tot{break-before:avoid}a{color:inherit;text-decoration:none}.skip,.back,.rank.js th button::after{display:none}
    .foot{padding:8pt 0 0}
    }
    @media (forced-colors:active){.bar,.key{border:1px solid}.g{fill:CanvasText}.hl,.sl,.dd{fill:CanvasText}.hb,.sb,.db{fill:Canvas}}
    """
}
