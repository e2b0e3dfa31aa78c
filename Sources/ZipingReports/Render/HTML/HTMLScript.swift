/// The one script of a page of several forms: it makes the headings of the ranking buttons that sort it.
///
/// Without it the ranking stands as it is written.
enum HTMLScript {
  static let source: StaticString = """
    (function(){
    "use strict";
    var table=document.getElementById("rank");
    if(!table)return;
    var body=table.tBodies[0],heads=Array.from(table.tHead.rows[0].cells),lang=document.documentElement.lang;
    function key(row,i){
      var cell=row.cells[i],value=cell.getAttribute("data-v");
      if(value===null)return cell.textContent;
      return value===""?null:Number(value);
    }
    function sort(i,down){
      var rows=Array.from(body.rows);
      rows.sort(function(a,b){
        var x=key(a,i),y=key(b,i);
        if(x===null||y===null)return (x===null?1:0)-(y===null?1:0);
        var order=typeof x==="number"?x-y:x.localeCompare(y,lang);
        return down?-order:order;
      });
      rows.forEach(function(row){body.appendChild(row);});
    }
    heads.forEach(function(head,i){
      var button=document.createElement("button");
      button.type="button";
      while(head.firstChild)button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click",function(){
        var first=head.hasAttribute("data-down")?"descending":"ascending";
        var other=first==="ascending"?"descending":"ascending";
        var next=head.getAttribute("aria-sort")===first?other:first;
        heads.forEach(function(h){h.removeAttribute("aria-sort");});
        head.setAttribute("aria-sort",next);
        sort(i,next==="descending");
      });
    });
    heads[0].setAttribute("aria-sort","ascending");
    table.classList.add("js");
    })();
    """

  /// The digest that allows it.
  static let digest = SourceDigest.of(source)
}
