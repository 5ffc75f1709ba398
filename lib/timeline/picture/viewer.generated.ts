// Generated from viewer/ by `npm run generate`; not to be edited.

/** What the page runs. */
export const script: string = `(()=>{function Yt(e,n){return e.kind==="packet"?e.from===n||e.to===n:e.kind!=="mark"&&e.kind!=="call"&&e.socket===n}function $n({
events:e},n){let t=n.socket??n.made;if(t===void 0)return[];let r=[];for(let o=n.id+1;o<e.length;o++){let i=e[o];if(i.time>
n.end)break;Yt(i,t)&&r.push(o)}return r}function Tn({events:e},n,t){for(let r=n.id-1;r>=0;r--){let o=e[r];if(!(o?.kind!==
"call"||(o.socket??o.made)!==t))return o.end>=n.time?[r]:[]}return[]}function En(e,n){let{events:t}=e,r=t[n],o=new Set([
n]);if(r===void 0||r.kind==="mark")return o;let i=(s=[])=>{for(let f of s)o.add(f)};if(r.kind==="call"){i(r.packets),i($n(
e,r));for(let s of[...o].map(f=>t[f]))s?.kind==="packet"&&i([...s.writes,...s.reads])}else if(r.kind==="packet"){i([...r.
writes,...r.reads]),r.original!==void 0&&i([r.original]);for(let s of t)s.kind==="packet"&&s.original===n&&o.add(s.id);for(let s of[
r.from,r.to])i(Tn(e,r,s))}else{i(Tn(e,r,r.socket));let s=[...o].find(d=>t[d]?.kind==="call"),f=s===void 0?void 0:t[s];f?.
kind==="call"&&i($n(e,f))}return o}var Wt=/[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]/gu;function Gt(e){for(let n=0;n<e.length;n++){let t=e.charCodeAt(n);if(t<32||t>126)return!1}
return!0}function P(e){return Gt(e)?e:e.replaceAll(Wt,n=>{let t=(n.codePointAt(0)??0).toString(16);return t.length>2?\`\\\\u\\
{\${t}}\`:\`\\\\x\${t.padStart(2,"0")}\`})}function Sn(e){if(e===null)return"null";switch(typeof e){case"object":return"an object";case"function":return"a function";case"\\
number":return String(e);case"string":return\`'\${e.length>40?\`\${e.slice(0,40)}...\`:e}'\`;case"bigint":return\`\${e}n\`;case"u\\
ndefined":return"undefined";default:return\`a \${typeof e}\`}}function T(e,n,t){let r=new TypeError(\`"\${e}" must be \${n}, g\\
ot \${Sn(t)}\`);return Object.assign(r,{code:"ERR_INVALID_ARG_TYPE"})}function O(e,n,t){let r=new RangeError(\`"\${e}" must \\
be \${n}, got \${Sn(t)}\`);return Object.assign(r,{code:"ERR_OUT_OF_RANGE"})}function On(e,n,t,r){for(let o in n)if(!(t.includes(o)||o===r))throw T(e,\`an object with no fields but \${t.join(", ")}\`,
o)}var se=new Uint8Array(0);function m(e,n){return e[n]??0}function p(e,n){return(e[n]??0)<<8|(e[n+1]??0)}function Ln(e,n){
return(e[n]??0)<<16|(e[n+1]??0)<<8|(e[n+2]??0)}function g(e,n){return((e[n]??0)<<24|(e[n+1]??0)<<16|(e[n+2]??0)<<8|(e[n+
3]??0))>>>0}function oe(e,n){return BigInt(g(e,n))<<32n|BigInt(g(e,n+4))}function _(e,n,t){e[n]=t>>>8,e[n+1]=t}function v(e,n,t){_(e,n,t>>>16),_(e,n+2,t)}function G(e,n,t){for(let r=n;r<t;r++)if(e[r]!==0)return!1;return!0}function In(e,n){if(e.length!==n.length)return!1;for(let t=0;t<
e.length;t++)if(e[t]!==n[t])return!1;return!0}function F(e){let n=0;for(let o of e)n+=o.length;let t=new Uint8Array(n),r=0;
for(let o of e)t.set(o,r),r+=o.length;return t}var Xt=Array.from({length:256},(e,n)=>n.toString(16).padStart(2,"0"));function ze(e,n=""){
let t="";for(let r=0;r<e.length;r++)t+=(r>0?n:"")+Xt[e[r]??0];return t}function C(e,n){return\`\${m(e,n)}.\${m(e,n+1)}.\${m(e,n+2)}.\${m(e,n+3)}\`}function I(e,n){let t=-1,r=1;for(let s=0;s<8;){let f=s;
for(;f<8&&p(e,n+2*f)===0;)f++;f-s>r&&(t=s,r=f-s),s=f+1}let o=t===0&&(r===6||r===5&&p(e,n+10)===65535)?6:8,i="";for(let s=0;s<
o;s++){if(s===t){i+="::",s+=r-1;continue}s>0&&s!==t+r&&(i+=":"),i+=p(e,n+2*s).toString(16)}return o===8?i:i+(r===5?":":"")+
C(e,n+12)}function q(e,n,t){return ze(e.subarray(n,n+t),":")}function ve(e){let n=e.split(".");if(n.length!==4)return;let t=new Uint8Array(
4);for(let r=0;r<4;r++){let o=n[r]??"";if(!/^(0|[1-9]\\d{0,2})$/.test(o)||Number(o)>255)return;t[r]=Number(o)}return t}function Rn(e){
let n=e.split("::");if(n.length>2)return;let t=n.map((f,d)=>Jt(f,d===n.length-1)),[r,o]=t;if(r===void 0||n.length===2&&o===
void 0)return;let i=r.length+(o?.length??0);if(o===void 0?i!==8:i>7)return;let s=new Uint8Array(16);return r.forEach((f,d)=>{
_(s,2*d,f)}),o?.forEach((f,d)=>{_(s,16-2*(o.length-d),f)}),s}function Jt(e,n){if(e==="")return[];let t=e.split(":"),r=[];
for(let[o,i]of t.entries())if(n&&o===t.length-1&&i.includes(".")){let s=ve(i);if(s===void 0)return;r.push(p(s,0),p(s,2))}else{
if(!/^[0-9a-f]{1,4}$/i.test(i))return;r.push(Number.parseInt(i,16))}return r}function qe(e){if(e==="")return new Uint8Array(
0);let n=e.split(":");if(n.every(t=>/^[0-9a-f]{2}$/i.test(t)))return Uint8Array.from(n,t=>Number.parseInt(t,16))}function D(e,n,t,r,o){if(t===void 0&&o!==void 0)return o;if(typeof t!="number")throw T(\`\${e}.\${n}\`,"an integer",t);if(!Number.
isInteger(t)||t<0||t>r)throw O(\`\${e}.\${n}\`,\`an integer from 0 to \${r}\`,t);return t}function X(e,n,t){if(t===void 0)return!1;if(typeof t!="boolean")throw T(\`\${e}.\${n}\`,"a boolean",t);return t}function K(e,n,t,r){
if(!(t instanceof Uint8Array))throw T(\`\${e}.\${n}\`,"a Uint8Array",t);if(r!==void 0&&t.length!==r)throw O(\`\${e}.\${n}.lengt\\
h\`,\`\${r}\`,t.length);return t}function Un(e,n,t,r,o){if(typeof t!="string")throw T(\`\${e}.\${n}\`,o,t);let i=r(t);if(i===void 0)
throw O(\`\${e}.\${n}\`,o,t);return i}function fe(e,n,t){return Un(e,n,t,Rn,"an IPv6 address")}function Te(e,n,t,r){let o="a hardware address",i=Un(e,n,t,qe,o);
if(r!==void 0&&i.length!==r)throw O(\`\${e}.\${n}\`,\`\${o} of \${r} bytes\`,t);return i}function V(e,n,t){if(t===void 0)return[];
if(!Array.isArray(t))throw T(\`\${e}.\${n}\`,"an array",t);return t}function B(e,n,t){if(typeof n!="object"||n===null||Array.
isArray(n))throw T(e,"an object",n);for(let r in n)if(!t.has(r)){let o=[...t].join(", ");throw new TypeError(\`"\${e}.\${r}\\
" is not a field; there are \${o}\`)}}function $(e){return e.end-e.at}function U(e,n,t){let r=e.bytes.subarray(e.at,e.end),o={malformed:n,at:e.at,data:r};e.layers.
push(t===void 0?o:{...o,parsed:t}),e.at=e.end,e.next="done"}function E(e,n,t){return $(e)>=t?!0:(U(e,\`\${n}: a header of \${t}\\
 bytes, of which \${$(e)} are there\`),!1)}function Y(e,n){if(n>=e.end)return;let t=e.bytes.subarray(n,e.end);e.ip===void 0?
e.padding=t:e.ip.trailer=t,e.end=n}function pe(e,n){switch(e){case 0:return n===6?"hopopts":"payload";case 1:return n===
4?"icmp":"payload";case 4:return"ip";case 6:return"tcp";case 17:return"udp";case 41:return"ip6";case 43:return n===6?"ro\\
uting":"payload";case 44:return n===6?"fragment":"payload";case 51:return"ah";case 58:return n===6?"icmp6":"payload";case 60:
return n===6?"dstopts":"payload";default:return"payload"}}function Ee(e){switch(e){case 2048:return"ip";case 34525:return"\\
ip6";case 2054:case 32821:return"arp";case 33024:case 34984:case 37120:case 37376:return"vlan";default:return"payload"}}var he=2,_n=[8,0],Se=3,Qt=4,Ye=5,Cn=9,Dn=11,Oe=12,Bn=[13,14],jn=[15,16],Ve=[17,18],Zt=[Se,Qt,Ye,Dn,Oe],Fn=[Se,Dn,Oe];function er(e){
let n=Fn.includes(e)?16711680:0;return _n.includes(e)||Bn.includes(e)||jn.includes(e)||Ve.includes(e)||e===Ye||e===Cn?4294967295:
e===Se?(n|65535)>>>0:e===Oe?(n|4278190080)>>>0:n}function Kn(e,n){if(!E(e,"icmp",8))return;let{bytes:t,at:r}=e,o=m(t,r),
i=g(t,r+4),s={type:o,code:m(t,r+1),checksum:p(t,r+2)},f=8;_n.includes(o)||jn.includes(o)||Ve.includes(o)?(s.id=i>>>16,s.
seq=i&65535,Ve.includes(o)&&$(e)>=12&&(s.mask=C(t,r+8),f=12)):Bn.includes(o)?(s.id=i>>>16,s.seq=i&65535,$(e)>=20&&(s.originate=
g(t,r+8),s.receive=g(t,r+12),s.transmit=g(t,r+16),f=20)):o===Cn?f=nr(e,s):o===Ye?s.gateway=C(t,r+4):o===Se?(s.code===4||
(i&65535)!==0)&&(s.mtu=i&65535):o===Oe&&(s.pointer=i>>>24);let d=(i&~er(o))>>>0;d!==0&&(s.reserved=d),Fn.includes(o)&&(i>>>
16&255)!==0&&(s.originalLength=i>>>16&255),e.layers.push({icmp:s}),e.at=r+f,e.next="payload",Zt.includes(o)&&e.depth<he&&
$(e)>0&&We(e,s,4*(s.originalLength??0),n)}function We(e,n,t,r){let o=t>0&&t<$(e)?e.at+t:e.end;n.original=r(e,e.at,o),o<e.
end&&(n.extensions=e.bytes.subarray(o,e.end)),e.at=e.end,e.next="done"}function nr(e,n){let{bytes:t,at:r}=e,o=m(t,r+4);n.
entrySize=m(t,r+5),n.lifetime=p(t,r+6);let i=n.entrySize===2&&$(e)>=8+8*o;i||(n.reserved=o);let s=[];for(let f=0;i&&f<o;f++){
let d=r+8+8*f;s.push({address:C(t,d),preference:g(t,d+4)})}return n.routers=s,8+8*s.length}var zn=1,vn=2,qn=3,Vn=4,Yn=5,Wn=14,Gn=25,Xn=31;function Jn(e,n,t){let{bytes:r,end:o}=e,i=[];for(let s=n;s<o;){let f=m(r,
s+1)*8;if(s+2>o||f===0||s+f>o){let d=s+2>o?"no length":\`a length of \${f}\`;i.push({malformed:\`neighbour discovery option \${m(
r,s)}: \${d}\`,at:s,data:r.subarray(s,o)});break}i.push(tr(e,s,f,t)),s+=f}return i}function tr(e,n,t,r){let{bytes:o}=e,i=m(
o,n);if(i===Vn&&t>8&&e.depth<he&&p(o,n+2)===0&&g(o,n+4)===0)return{redirected:r(e,n+8,n+t)};let s=rr(o,n,i,t);if(s!==void 0){
let f=fr("",s,()=>new Uint8Array(0));if(In(f,o.subarray(n,n+t)))return s}return{type:i,data:o.subarray(n+2,n+t)}}function rr(e,n,t,r){
switch(t){case zn:return{sourceLinkAddress:q(e,n+2,r-2)};case vn:return{targetLinkAddress:q(e,n+2,r-2)};case qn:return r!==
32?void 0:{prefix:{prefix:I(e,n+16),length:m(e,n+2),onLink:(m(e,n+3)&128)!==0,autonomous:(m(e,n+3)&64)!==0,valid:g(e,n+4),
preferred:g(e,n+8)}};case Yn:return r===8?{mtu:g(e,n+4)}:void 0;case Wn:return{nonce:e.subarray(n+2,n+r)};case Gn:{if(r%
16!==8)return;let o=[];for(let i=n+8;i<n+r;i+=16)o.push(I(e,i));return{rdnss:{lifetime:g(e,n+4),addresses:o}}}case Xn:return{
dnssl:{lifetime:g(e,n+4),domains:or(e,n+8,n+r)}};default:return}}function or(e,n,t){let r=[],o=[];for(let i=n;i<t;){let s=m(
e,i);if(s===0){if(o.length===0)break;r.push(o.join(".")),o=[],i++}else o.push(String.fromCharCode(...e.subarray(i+1,Math.
min(i+1+s,t)))),i+=1+s}return r}function W(e,n,...t){let r=F(t),o=Math.ceil((r.length+2)/8);if(o>255)throw O(e,"at most 2038 bytes long",r.length);let i=new Uint8Array(
o*8);return i[0]=n,i[1]=o,i.set(r,2),i}var Ge=new Uint8Array(2),ir=new Set(["lifetime","addresses"]),sr=new Set(["lifeti\\
me","domains"]),Hn="an object with one of sourceLinkAddress, targetLinkAddress, prefix, redirected, mtu, rdnss, dnssl, n\\
once, or type and data";function ye(e,n,t){let r=new Uint8Array(4);return v(r,0,D(e,n,t,4294967295)),r}function fr(e,n,t){
if(typeof n!="object"||n===null)throw T(e,Hn,n);if("malformed"in n)return K(e,"data",n.data);if("sourceLinkAddress"in n){
let o=Te(e,"sourceLinkAddress",n.sourceLinkAddress);return W(\`\${e}.sourceLinkAddress\`,zn,o)}if("targetLinkAddress"in n){
let o=Te(e,"targetLinkAddress",n.targetLinkAddress);return W(\`\${e}.targetLinkAddress\`,vn,o)}if("prefix"in n)return cr(\`\${e}\\
.prefix\`,n.prefix);if("redirected"in n){let o=t(\`\${e}.redirected\`,n.redirected);return W(\`\${e}.redirected\`,Vn,new Uint8Array(
6),o)}if("mtu"in n)return W(e,Yn,Ge,ye(e,"mtu",n.mtu));if("nonce"in n)return W(\`\${e}.nonce\`,Wn,K(e,"nonce",n.nonce));if("\\
rdnss"in n){let o=\`\${e}.rdnss\`;B(o,n.rdnss,ir);let i=V(o,"addresses",n.rdnss.addresses).map((f,d)=>fe(o,\`addresses[\${d}]\`,
f)),s=ye(o,"lifetime",n.rdnss.lifetime);return W(\`\${o}.addresses\`,Gn,Ge,s,...i)}if("dnssl"in n){let o=\`\${e}.dnssl\`;B(o,n.
dnssl,sr);let i=V(o,"domains",n.dnssl.domains).map((f,d)=>ar(\`\${o}.domains[\${d}]\`,f)),s=ye(o,"lifetime",n.dnssl.lifetime);
return W(\`\${o}.domains\`,Xn,Ge,s,...i)}if(!("type"in n))throw T(e,Hn,n);let r=D(e,"type",n.type,255);return W(\`\${e}.data\`,
r,K(e,"data",n.data))}var dr=new Set(["prefix","length","onLink","autonomous","valid","preferred"]);function cr(e,n){B(e,
n,dr);let t=(X(e,"onLink",n.onLink)?128:0)|(X(e,"autonomous",n.autonomous)?64:0);return W(e,qn,Uint8Array.of(D(e,"length",
n.length,255),t),ye(e,"valid",n.valid),ye(e,"preferred",n.preferred),new Uint8Array(4),fe(e,"prefix",n.prefix))}function ar(e,n){
if(typeof n!="string")throw T(e,"a domain name",n);let t=n.split(".").map(r=>{let o=Uint8Array.from(r,i=>i.charCodeAt(0));
if(o.length===0||o.length>255)throw O(e,"a domain name with labels of 1 to 255 bytes",n);return F([Uint8Array.of(o.length),
o])});return F([...t,Uint8Array.of(0)])}var ur="FSRP.UEWe",lr=Array.from({length:512},(e,n)=>[...ur].filter((t,r)=>n>>r&1).join(""));function Xe(e){return lr[e&
511]??""}var mr=["MP_CAPABLE","MP_JOIN","DSS","ADD_ADDR","REMOVE_ADDR","MP_PRIO","MP_FAIL","MP_FASTCLOSE","MP_TCPRST"],pr=1,hr=2,
yr=4,gr=8,Qn=16;function Zn(e){let n=m(e,2)>>4,t=m(e,2)&15;return br(mr[n],e,t)??{subtype:n,flags:t,data:e.subarray(3)}}
function br(e,n,t){switch(e){case"MP_CAPABLE":return xr(n,t);case"MP_JOIN":return wr(n,t);case"DSS":return kr(n,t);case"\\
ADD_ADDR":return Ar(n,t);case"REMOVE_ADDR":return n.length<4?void 0:{subtype:e,addressIds:[...n.subarray(3)],...ie(t)};case"\\
MP_PRIO":return n.length>4?void 0:{subtype:e,backup:(t&1)!==0,...n.length===4?{addressId:m(n,3)}:{},...ie(t&14)};case"MP\\
_FAIL":return n.length!==12?void 0:{subtype:e,dataSeq:oe(n,4),...ie(t<<8|m(n,3))};case"MP_FASTCLOSE":return n.length!==12?
void 0:{subtype:e,key:oe(n,4),...ie(t<<8|m(n,3))};case"MP_TCPRST":return n.length===4?{subtype:e,flags:t,reason:m(n,3)}:
void 0;default:return}}function ie(e){return e===0?{}:{reserved:e}}function xr(e,n){if([4,12,20,22,24].includes(e.length))
return{subtype:"MP_CAPABLE",version:n,flags:m(e,3),...e.length>=12?{senderKey:oe(e,4)}:{},...e.length>=20?{receiverKey:oe(
e,12)}:{},...e.length>=22?{dataLength:p(e,20)}:{},...e.length>=24?{checksum:p(e,22)}:{}}}function wr(e,n){let t={subtype:"\\
MP_JOIN",backup:(n&1)!==0,...ie(n&14),addressId:m(e,3)};switch(e.length){case 12:return{...t,token:g(e,4),nonce:g(e,8)};case 16:
return{...t,hmac:e.subarray(4,12),nonce:g(e,12)};case 24:return{...t,hmac:e.subarray(4,24)};default:return}}function kr(e,n){
let t=m(e,3),r=t&pr?t&hr?8:4:0,o=t&yr?t&gr?8:4:0,i=4+r+(o===0?0:o+6),s=o>0&&e.length===i+2;if(e.length<4||e.length!==i&&
!s)return;let f=(r>0?3:0)|(o>0?12:0)|Qn,d=4+r;return{subtype:"DSS",fin:(t&Qn)!==0,...r>0?{dataAck:r===8?oe(e,4):g(e,4)}:
{},...o>0?{dataSeq:o===8?oe(e,d):g(e,d),subflowSeq:g(e,d+o),dataLength:p(e,d+o+4)}:{},...s?{checksum:p(e,i)}:{},...ie(n<<
8|t&~f)}}function Ar(e,n){let t=e.length>=20?16:4,r=e.length-4-t;if(![0,2,8,10].includes(r))return;let o=r===2||r===10,i=4+
t+(o?2:0);return{subtype:"ADD_ADDR",echo:(n&1)!==0,...ie(n&14),addressId:m(e,3),address:t===4?C(e,4):I(e,4),...o?{port:p(
e,4+t)}:{},...r>=8?{hmac:e.subarray(i,i+8)}:{}}}var $r=2,Tr=3,Er=4,Sr=5,Or=8,Lr=19,Ir=28,Rr=29,Ur=30,Mr=34,et=172,Nr=174,Pr=[["e0b","ceb","e1b"],["e1b","ceb","e0b"]];function nt(e,n,t){
let r=[],o=n;for(;o<t;){let i=m(e,o);if(i===0){r.push("eol"),o++,(t-o>=4||!G(e,o,t))&&r.push({padding:e.subarray(o,t)});
break}if(i===1){r.push("nop"),o++;continue}let s=m(e,o+1);if(o+1>=t||s<2||o+s>t){let f=o+1>=t?"no length":\`a length of \${s}\`;
r.push({malformed:\`tcp option \${i}: \${f}\`,at:o,data:e.subarray(o,t)});break}r.push(_r(i,e,o,s)),o+=s}return r}function _r(e,n,t,r){
switch(e){case $r:if(r===4)return{mss:p(n,t+2)};break;case Tr:if(r===3)return{wscale:m(n,t+2)};break;case Er:if(r===2)return"\\
sackOK";break;case Sr:if(r%8===2)return{sack:Cr(n,t+2,t+r)};break;case Or:if(r===10)return{timestamp:{val:g(n,t+2),ecr:g(
n,t+6)}};break;case Lr:if(r===18)return{md5:n.subarray(t+2,t+18)};break;case Ir:if(r===4){let o=p(n,t+2),i=o&32768?"minu\\
tes":"seconds";return{userTimeout:{value:o&32767,unit:i}}}break;case Rr:if(r>=4){let o=n.subarray(t+4,t+r);return{ao:{keyId:m(
n,t+2),nextKeyId:m(n,t+3),mac:o}}}break;case Ur:if(r>=3)return{mptcp:Zn(n.subarray(t,t+r))};break;case Mr:return{fastOpen:n.
subarray(t+2,t+r)};case 253:case 254:if(r>=4){let o=n.subarray(t+4,t+r);return{experiment:{kind:e,id:p(n,t+2),data:o}}}break;case et:case Nr:
if(r<=11&&r%3===2)return{accEcn:Dr(n,t,r,e===et?0:1)};break}return{kind:e,data:n.subarray(t+2,t+r)}}function Cr(e,n,t){let r=[];
for(let o=n;o<t;o+=8)r.push([g(e,o),g(e,o+4)]);return r}function Dr(e,n,t,r){let o={order:r};return Pr[r].forEach((i,s)=>{
2+3*s<t&&(o[i]=Ln(e,n+2+3*s))}),o}function Br(e,n,t){let r={};return t>=4&&(r.sport=p(e,n),r.dport=p(e,n+2)),t>=8&&(r.seq=g(e,n+4)),t>=12&&(r.ack=g(e,n+8)),
t>=20&&(r.flags=Xe(p(e,n+12)),r.win=p(e,n+14),r.checksum=p(e,n+16),r.urg=p(e,n+18)),r}function rt(e){let{bytes:n,at:t}=e,
r=$(e),o=r>=13?m(n,t+12)>>4:5,i=o*4;if(i<20||r<i){let c=i<20?\`tcp: a data offset of \${o}, less than 5\`:\`tcp: a header of\\
 \${i} bytes, of which \${r} are there\`;U(e,c,{tcp:Br(n,t,r)});return}let s=p(n,t+12),f={sport:p(n,t),dport:p(n,t+2),seq:g(
n,t+4),ack:g(n,t+8),flags:Xe(s),win:p(n,t+14),checksum:p(n,t+16),urg:p(n,t+18),options:i===20?[]:nt(n,t+20,t+i)},d=s>>9&
7;d!==0&&(f.reserved=d),e.layers.push({tcp:f}),e.at=t+i,e.next="payload"}function ot(e){let{bytes:n,at:t}=e,r=$(e);if(r<8){let s=r>=4?{sport:p(n,t),dport:p(n,t+2)}:{},f=r>=6?{...s,length:p(n,t+
4)}:s;U(e,\`udp: a header of 8 bytes, of which \${r} are there\`,{udp:f});return}let o=p(n,t+4),i={sport:p(n,t),dport:p(n,t+
2),length:o,checksum:p(n,t+6)};if(o>0&&o<8){U(e,\`udp: a length of \${o}, less than that of its header, 8\`,{udp:i});return}
e.layers.push({udp:i}),o!==0&&Y(e,t+o),e.at=t+8,e.next="payload"}var Je=1,it=2,st=3,Qe=4,ft=[128,129],dt=130,jr=132,Fr=133,Ze=134,ct=135,en=136,nn=137,at=143,ut={[Ze]:8,[ct]:16,[en]:16,
[nn]:32};function lt(e){return e>=dt&&e<=jr}function Kr(e){return e>=Fr&&e<=nn}function Hr(e,n){return e===Je||e===st?4278190080:
e===it||e===Qe||ft.includes(e)?4294967295:lt(e)?4294901760:n?e===Ze?4290838527:e===en?3758096384:e===at?65535:0:0}function mt(e,n){
if(!E(e,"icmp6",8))return;let{bytes:t,at:r}=e,o=m(t,r),i=g(t,r+4),s={type:o,code:m(t,r+1),checksum:p(t,r+2)},f=$(e)-8,d=f>=
(ut[o]??0);if(e.layers.push({icmp6:s}),e.at=r+8,e.next="payload",o===it)s.mtu=i;else if(o===Qe)s.pointer=i;else if(ft.includes(
o))s.id=i>>>16,s.seq=i&65535;else if(lt(o))vr(e,s,i,f);else if(o===at){let a=qr(t,r+8,e.end,i&65535);d=a!==void 0,a!==void 0&&
(s.records=a.records,e.at=a.end)}else Kr(o)&&d&&zr(e,s,i,n);let c=(i&~Hr(o,d))>>>0;if(c!==0&&(s.reserved=c),o>=Je&&o<=Qe){
let a=o===Je||o===st?i>>>24:0;a!==0&&(s.originalLength=a),e.depth<he&&f>0&&We(e,s,8*a,n)}}function zr(e,n,t,r){let{bytes:o,
at:i}=e;switch(n.type){case Ze:n.hopLimit=t>>>24,n.managed=(t&8388608)!==0,n.other=(t&4194304)!==0,n.lifetime=t&65535,n.
reachable=g(o,i),n.retransmit=g(o,i+4);break;case en:n.router=t>>>31!==0,n.solicited=(t&1073741824)!==0,n.override=(t&536870912)!==
0,n.target=I(o,i);break;case ct:n.target=I(o,i);break;case nn:n.target=I(o,i),n.destination=I(o,i+16);break}let s=i+(ut[n.
type]??0);n.options=Jn(e,s,r),e.at=e.end,e.next="done"}function vr(e,n,t,r){let{bytes:o,at:i}=e;if(n.maxResponse=t>>>16,
r<16||(n.group=I(o,i),e.at=i+16,n.type!==dt||r<20))return;let s=p(o,i+18);r<20+16*s||(n.robustness=m(o,i+16),n.interval=
m(o,i+17),n.sources=Array.from({length:s},(f,d)=>I(o,i+20+16*d)),e.at=i+20+16*s)}function qr(e,n,t,r){let o=[],i=n;for(let s=0;s<
r;s++){let f=4*m(e,i+1),d=p(e,i+2),c=i+20+16*d+f;if(i+20>t||c>t)return;o.push({type:m(e,i),group:I(e,i+4),sources:Array.
from({length:d},(a,u)=>I(e,i+20+16*u)),...f>0?{auxiliary:e.subarray(c-f,c)}:{}}),i=c}return{records:o,end:i}}var Vr=148,Yr=7,Wr=131,Gr=137;function pt(e){let{bytes:n,at:t}=e;if($(e)>0&&m(n,t)>>4!==4){U(e,\`ip: version \${m(n,t)>>4}\`);
return}if(!E(e,"ip",20))return;let r=(m(n,t)&15)*4;if(r<20){U(e,\`ip: a header length of \${r}\`);return}if(!E(e,"ip",r))return;
let o=p(n,t+2);if(o!==0&&o<r){U(e,\`ip: a length of \${o}, less than that of its header, \${r}\`);return}let i=p(n,t+6),s=(i&
8191)*8,f=m(n,t+9),d={src:C(n,t+12),dst:C(n,t+16),tos:m(n,t+1),length:o,id:p(n,t+4),df:(i&16384)!==0,mf:(i&8192)!==0,offset:s,
ttl:m(n,t+8),protocol:f,checksum:p(n,t+10),options:r===20?[]:Xr(n,t+20,t+r)};(i&32768)!==0&&(d.reserved=!0),e.layers.push(
{ip:d}),o!==0&&Y(e,t+o),e.ip=d,e.version=4,e.at=t+r,e.next=s>0?"payload":pe(f,4)}function Xr(e,n,t){let r=[],o=n;for(;o<
t;){let i=m(e,o);if(i===0){r.push("eol"),o++,(t-o>=4||!G(e,o,t))&&r.push({padding:e.subarray(o,t)});break}if(i===1){r.push(
"nop"),o++;continue}let s=m(e,o+1);if(o+1>=t||s<2||o+s>t){let f=o+1>=t?"no length":\`a length of \${s}\`;r.push({malformed:\`\\
ip option \${i}: \${f}\`,at:o,data:e.subarray(o,t)});break}r.push(Jr(i,e.subarray(o+2,o+s))),o+=s}return r}function Jr(e,n){
if(e===Vr&&n.length===2)return{routerAlert:p(n,0)};if(n.length%4===1){let t=Qr(n);if(e===Yr)return{recordRoute:t};if(e===
Wr)return{looseSourceRoute:t};if(e===Gr)return{strictSourceRoute:t}}return{type:e,data:n}}function Qr(e){let n=[];for(let t=1;t<
e.length;t+=4)n.push(C(e,t));return{pointer:m(e,0),addresses:n}}var Zr=5,eo=194;function ht(e){let{bytes:n,at:t}=e;if($(e)>0&&m(n,t)>>4!==6){U(e,\`ip6: version \${m(n,t)>>4}\`);return}if(!E(
e,"ip6",40))return;let r=g(n,t),o=p(n,t+4),i=m(n,t+6),s={src:I(n,t+8),dst:I(n,t+24),trafficClass:r>>>20&255,flowLabel:r&
1048575,length:o,next:i,hopLimit:m(n,t+7)};e.layers.push({ip6:s}),o===0&&(i===0||$(e)>65575)||Y(e,t+40+o),e.ip=s,e.version=
6,e.at=t+40,e.next=pe(i,6)}function tn(e,n,t,r){if(!E(e,n,8))return;let o=(m(e.bytes,e.at+1)+r)*t;if(o<8){U(e,\`\${n}: a length of \${o}\`);return}return E(
e,n,o)?o:void 0}function Ie(e,n,t){e.at+=n,e.next=pe(t,e.version)}function yt(e,n){let t=tn(e,n,8,1);if(t===void 0)return;
let{bytes:r,at:o}=e,i=m(r,o),s={next:i,options:no(r,o+2,o+t)};e.layers.push(n==="hopopts"?{hopopts:s}:{dstopts:s}),Ie(e,
t,i)}function no(e,n,t){let r=[],o=n;for(;o<t;){let i=m(e,o);if(i===0){r.push("pad1"),o++;continue}let s=2+m(e,o+1);if(o+
1>=t||o+s>t){let d=o+1>=t?"no length":\`a length of \${s-2}\`;r.push({malformed:\`ip6 option \${i}: \${d}\`,at:o,data:e.subarray(
o,t)});break}let f=e.subarray(o+2,o+s);i===1&&G(f,0,f.length)?r.push({padN:s}):i===Zr&&s===4?r.push({routerAlert:p(f,0)}):
i===eo&&s===6?r.push({jumbo:g(f,0)}):r.push({type:i,data:f}),o+=s}return r}function to(e,n){return(e===0||e===2||e===4)&&n%16===4}function gt(e){let n=tn(e,"routing",8,1);if(n===void 0)return;let{
bytes:t,at:r}=e,o=m(t,r),i=m(t,r+2),s={next:o,type:i,segmentsLeft:m(t,r+3)};if(to(i,n-4)){let f=g(t,r+4);f!==0&&(s.word=
f);let d=[];for(let c=r+8;c<r+n;c+=16)d.push(I(t,c));s.addresses=d}else s.data=t.subarray(r+4,r+n);e.layers.push({routing:s}),
Ie(e,n,o)}function bt(e){if(!E(e,"fragment",8))return;let{bytes:n,at:t}=e,r=m(n,t),o=p(n,t+2),i=o&65528,s=m(n,t+1)<<2|o>>1&3;e.layers.
push({fragment:{next:r,offset:i,more:(o&1)!==0,id:g(n,t+4),...s===0?{}:{reserved:s}}}),Ie(e,8,r),i>0&&(e.next="payload")}function xt(e){let n=tn(e,"ah",4,2);if(n===void 0||!E(e,"ah",12))return;let{bytes:t,at:r}=e;if(n<12){U(e,\`ah: a length o\\
f \${n}\`);return}let o=m(t,r),i=p(t,r+2);e.layers.push({ah:{next:o,spi:g(t,r+4),seq:g(t,r+8),icv:t.subarray(r+12,r+n),...i===
0?{}:{reserved:i}}}),Ie(e,n,o)}var ro=1500;function kt(e){if(!E(e,"ethernet",14))return;let{bytes:n,at:t}=e,r=p(n,t+12);e.layers.push({ethernet:{dst:q(n,t,6),src:q(
n,t+6,6),type:r}}),e.at=t+14,At(e,r)}function At(e,n){n<=ro&&Y(e,e.at+n),e.next=Ee(n)}function $t(e){if(!E(e,"vlan",4))return;let n=p(e.bytes,e.at),t=p(e.bytes,e.at+2);e.layers.push({vlan:{priority:n>>13,dei:(n&
4096)!==0,id:n&4095,type:t}}),e.at+=4,At(e,t)}function Tt(e,n,t){let r=Math.min(t,8);return{address:q(e,n,r),...t>8?{addressLength:t}:{},...G(e,n+r,n+8)?{}:{unused:e.
subarray(n+r,n+8)}}}function Et(e){if(!E(e,"sll",16))return;let{bytes:n,at:t}=e,r=p(n,t+14);e.layers.push({sll:{packetType:p(
n,t),hardwareType:p(n,t+2),...Tt(n,t+6,p(n,t+4)),protocol:r}}),e.at=t+16,e.next=Ee(r)}function St(e){if(!E(e,"sll2",20))
return;let{bytes:n,at:t}=e,r=p(n,t),o=p(n,t+2);e.layers.push({sll2:{ifindex:g(n,t+4),packetType:m(n,t+10),hardwareType:p(
n,t+8),...Tt(n,t+12,m(n,t+11)),protocol:r,...o===0?{}:{reserved:o}}}),e.at=t+20,e.next=Ee(r)}var oo=new Set(["packetType",
"hardwareType","address","addressLength","unused","protocol"]),Es=new Set([...oo,"ifindex","reserved"]);var io=2,so=[24,28,30];function Ot(e,n){if(!E(e,"loopback",4))return;let t=g(e.bytes,e.at),r=n||t<=65535?"big":"little",
o=new Uint8Array(4);v(o,0,t);let i=r==="big"?t:g(o.reverse(),0);e.layers.push({loopback:{family:i,order:r}}),e.at+=4,e.next=
i===io?"ip":so.includes(i)?"ip6":"payload"}function wt(e,n,t,r){return r===2048&&t===4?C(e,n):q(e,n,t)}function Lt(e){if(!E(e,"arp",8))return;let{bytes:n,at:t}=e,r=p(
n,t+2),o=m(n,t+4),i=m(n,t+5),s=8+2*(o+i);if($(e)<s){U(e,\`arp: \${s} bytes with its addresses, of which \${$(e)} are there\`);
return}e.layers.push({arp:{hardwareType:p(n,t),protocolType:r,operation:p(n,t+6),sha:q(n,t+8,o),spa:wt(n,t+8+o,i,r),tha:q(
n,t+8+o+i,o),tpa:wt(n,t+8+2*o+i,i,r)}}),Y(e,t+s),e.at=t+s,e.next="done"}var rn={ethernet:1,sll:113,sll2:276,null:0,loop:108,raw:101,ipv4:228,ipv6:229};var Re=class{layers;link;length;constructor(n,t,r){this.layers=n,this.link=t,this.length=r}get ethernet(){return L(this,
"ethernet")}get vlan(){return L(this,"vlan")}get sll(){return L(this,"sll")}get sll2(){return L(this,"sll2")}get loopback(){
return L(this,"loopback")}get arp(){return L(this,"arp")}get ip(){return L(this,"ip")}get ip6(){return L(this,"ip6")}get hopopts(){
return L(this,"hopopts")}get dstopts(){return L(this,"dstopts")}get routing(){return L(this,"routing")}get fragment(){return L(
this,"fragment")}get ah(){return L(this,"ah")}get icmp(){return L(this,"icmp")}get icmp6(){return L(this,"icmp6")}get tcp(){
return L(this,"tcp")}get udp(){return L(this,"udp")}get payload(){return L(this,"payload")??se}get padding(){return L(this,
"padding")??se}get malformed(){return this.layers.find(n=>"malformed"in n)}};function L(e,n){for(let t of e.layers){if("\\
malformed"in t)continue;let o=t[n];if(o!==void 0)return o}}var fo={ethernet:"ethernet",sll:"sll",sll2:"sll2",null:"loopback",loop:"loopback",raw:"raw",ipv4:"ip",ipv6:"ip6"};function It(e,n={}){
if(!(e instanceof Uint8Array))throw T("bytes","a Uint8Array",e);if(typeof n!="object"||n===null)throw T("options","an ob\\
ject",n);On("options",n,["link","length"]);let{link:t="ethernet",length:r=e.length}=n;if(!Object.hasOwn(rn,t))throw O("o\\
ptions.link",\`one of \${Object.keys(rn).join(", ")}\`,t);if(!Number.isSafeInteger(r)||r<e.length)throw O("options.length",
\`at least \${e.length}, the bytes given\`,r);return Rt(e,0,e.length,t,r,0)}function Rt(e,n,t,r,o,i){let s={bytes:e,layers:[],
at:n,end:t,next:fo[r],ip:void 0,version:4,padding:void 0,depth:i},f=(d,c,a)=>{let u=d.version===4?"ipv4":"ipv6";return Rt(
e,c,a,u,a-c,i+1)};for(;s.next!=="done";)co(s,r,f);return s.padding!==void 0&&s.layers.push({padding:s.padding}),new Re(s.
layers,r,o)}function co(e,n,t){switch(e.next){case"ethernet":kt(e);break;case"vlan":$t(e);break;case"sll":Et(e);break;case"\\
sll2":St(e);break;case"loopback":Ot(e,n==="loop");break;case"arp":Lt(e);break;case"raw":ao(e);break;case"ip":pt(e);break;case"\\
ip6":ht(e);break;case"hopopts":case"dstopts":yt(e,e.next);break;case"routing":gt(e);break;case"fragment":bt(e);break;case"\\
ah":xt(e);break;case"icmp":Kn(e,t);break;case"icmp6":mt(e,t);break;case"tcp":rt(e);break;case"udp":ot(e);break;default:$(
e)>0&&e.layers.push({payload:e.bytes.subarray(e.at,e.end)}),e.next="done"}}function ao(e){let n=(e.bytes[e.at]??0)>>4;$(
e)>0&&n===4?e.next="ip":$(e)>0&&n===6?e.next="ip6":U(e,$(e)===0?"raw: no bytes":\`raw: version \${n} of IP\`)}function on(e,n){let t=[],r=P(e);for(;r.length>n;){let o=r.lastIndexOf(" ",n),i=o>2?o:n;t.push(r.slice(0,i)),r=\`  \${r.slice(
i).trimStart()}\`}return[...t,r]}function de(e){return(e/1e9).toFixed(6)}var uo=/\\{sa_family=AF_INET, sin_port=htons\\((\\d+)\\), sin_addr=inet_addr\\("([^"]*)"\\)\\}/g,
lo=/\\{sa_family=AF_INET6, sin6_port=htons\\((\\d+)\\)(?:, sin6_flowinfo=htonl\\(\\d+\\))?, inet_pton\\(AF_INET6, "([^"]*)", &sin6_addr\\)[^}]*\\}/g;
function Ue(e){return e.replace(/\\) +=/,") =").replace(uo,"$2:$1").replace(lo,"[$2]:$1").replace(/(:\\d+), (?:\\d+|\\[\\d+(?: => \\d+)?\\])\\)/,
"$1)")}function Me({text:e,labels:n,reason:t,length:r,protocol:o}){let i=e.replace(/ <[^>]*TS val[^>]*>$/,a=>{let u=a.replace(
/,?(nop,)*TS val \\d+ ecr \\d+/,"").replace(/<,?(nop,?)*/,"<");return/<\\s*>$/.test(u)?"":u.replace(/<,/,"<")}),s=n.filter(
a=>a!=="FIN"&&a!=="RST"),f=t===void 0?[]:[t],d=[...s,...f].join(", "),c=o==="tcp"||r===0||/\\(\\d+\\)/.test(e)?"":\` (\${r})\`;
return\`\${i}\${c}\${d===""?"":\`  \${d}\`}\`}function Ne(e){if(e.kind!=="state")return e.reason===void 0?e.kind:\`\${e.kind}: \${e.
reason}\`;let{from:n,to:t,sampled:r,ambiguous:o}=e,i=[...r?["sampled"]:[],...o?["ambiguous"]:[]],s=i.length===0?"":\` (\${i.
join(", ")})\`;return\`\${n===void 0?"":\`\${n} → \`}\${t}\${s}\`}function A(e,n={},t=[]){let r=document.createElement(e);for(let[o,i]of Object.entries(n))r.setAttribute(o,i);return r.append(
...t),r}function M(e){let n=document.getElementById(e);if(n===null)throw new Error(\`no element: \${e}\`);return n}function J(e){return e.kind==="call"?P(Ue(e.line)):e.kind==="packet"?P(Me(e)):P(e.kind==="mark"?e.text:Ne(e))}function ce({
sockets:e,actors:n},t){let r=o=>P(n[e[o??-1]?.actor??-1]?.name??"");return t.kind==="mark"?"":t.kind==="packet"?\`\${r(t.from)}\\
 → \${r(t.to)}\`:r(t.kind==="call"?t.socket??t.made:t.socket)}function Pe(e){return e<1e3?\`\${e} ns\`:e<1e6?\`\${(e/1e3).toFixed(
1)} µs\`:e<1e9?\`\${(e/1e6).toFixed(3)} ms\`:\`\${(e/1e9).toFixed(3)} s\`}function Nt(e){let n=e.filter(t=>(t[1]??"")!=="");return A(
"dl",{},n.flatMap(([t,r])=>[A("dt",{},[t]),A("dd",{},[P(r)])]))}function _e(e){return e instanceof Uint8Array?\`\${[...e.subarray(
0,32)].map(t=>t.toString(16).padStart(2,"0")).join(" ")}\${e.length>32?\` … (\${e.length} bytes, below)\`:""}\`:Array.isArray(
e)?e.map(_e).join(", "):typeof e!="object"||e===null?String(e):\`{\${Object.entries(e).map(([n,t])=>\`\${n}: \${_e(t)}\`).join(
", ")}}\`}function mo(e){return Uint8Array.from({length:e.length/2},(n,t)=>Number.parseInt(e.slice(2*t,2*t+2),16))}var sn=8;
function Ut(e){let n=[];for(let t=0;t<e.length;t+=sn){let r=[...e.subarray(t,t+sn)],o=r.map(s=>s.toString(16).padStart(2,
"0")).join(" "),i=r.map(s=>s>=32&&s<127?String.fromCharCode(s):".");n.push(\`\${t.toString(16).padStart(4,"0")}  \${o.padEnd(
3*sn-1)}  \${i.join("")}\`)}return n.join(\`
\`)}var Mt=2048;function po(e){let n=mo(e),{layers:t}=It(n,{link:"raw"}),r=t.flatMap(s=>Object.entries(s).flatMap(([f,d])=>{
if(d instanceof Uint8Array&&d.length===0)return[];let c=typeof d=="object"&&d!==null&&!(d instanceof Uint8Array)?Object.
entries(d).map(([a,u])=>[a,_e(u)]):[["data",_e(d)]];return[A("h3",{},[f]),Nt(c)]})),o=A("pre",{class:"bytes",tabindex:"0"},
[Ut(n.subarray(0,Mt))]),i=[];if(n.length>Mt){let s=A("button",{type:"button"},[\`All \${n.length} bytes\`]);s.addEventListener(
"click",()=>{o.textContent=Ut(n),s.remove()}),i.push(s)}return[...r,A("h3",{},[\`\${n.length} bytes\`]),o,...i]}function ge({
sockets:e,actors:n},t){let r=e[t??-1];if(r===void 0)return;let o=r.fds.length===0?"":\` fd \${r.fds.join(", ")}\`,i=[r.local,
r.remote].filter(s=>s!==void 0).join(" – ");return\`\${n[r.actor]?.name??""}\${o} \${i}\`.trim()}function ho(e,n){let t=[["\\
time",\`\${de(n.time)} s\`]];if(n.kind==="call")return[...t,["took",Pe(n.end-n.time)],["result",String(n.result)],["errno",
n.code],["fd",n.fd===void 0?void 0:String(n.fd)],["socket",ge(e,n.socket)],["made",ge(e,n.made)],["stream",n.offset===void 0?
void 0:\`bytes \${n.offset} to \${n.offset+(n.bytes??0)}\`],["thread",n.pid===n.tid?String(n.pid):\`\${n.pid}, \${n.tid}\`]];if(n.
kind==="packet")return[...t,["received",n.received===void 0?"not seen":\`\${Pe(n.received-n.time)} later\`],["from",\`\${n.source}\\
 (\${ge(e,n.from)??"?"})\`],["to",\`\${n.destination} (\${ge(e,n.to)??"?"})\`],["payload",\`\${n.length} bytes\`],["says",n.labels.
length===0?void 0:n.labels.join(", ")],["reason",n.reason]];if(n.kind==="mark")return t;let r=n.kind==="state"?n:void 0;
return[...t,["socket",ge(e,n.socket)],["reason","reason"in n?n.reason:void 0],["sampled",r?.sampled===!0?"seen by a look\\
 at the socket":void 0],["ambiguous",r?.ambiguous===!0?"another network namespace has the same addresses":void 0],["trac\\
epoint",r?.tracepoint]]}function Pt(e,n,t,r){let o=n.kind==="call"?n.line:J(n),i=[...t].filter(s=>s!==n.id).sort((s,f)=>s-
f).slice(0,200).flatMap(s=>{let f=e.events[s];if(f===void 0)return[];let d=A("button",{type:"button"},[\`\${f.kind}: \${J(f)}\`]);
return d.addEventListener("click",()=>r(s)),[d]});return[A("h2",{},[\`\${n.kind} \${n.id}\`]),A("pre",{},[P(o)]),Nt(ho(e,n)),
...i.length===0?[]:[A("h3",{},["Belongs together"]),A("div",{class:"links"},i)],...n.kind==="packet"?po(n.data):[]]}var fn={CLOSE:"none",LISTEN:"listen",SYN_SENT:"opening",SYN_RECV:"opening",NEW_SYN_RECV:"opening",ESTABLISHED:"open",FIN_WAIT1:"\\
closing",FIN_WAIT2:"closing",CLOSING:"closing",CLOSE_WAIT:"closed",LAST_ACK:"closed",TIME_WAIT:"waiting"},dn=6,Xs=[[".gr\\
ound","fill","ground"],["text","fill","ink"],[".label","stroke","ground"],[".faint","fill","faint"],[".axis","fill","fai\\
nt"],[".life","stroke","line"],[".tick","stroke","shade"],[".group","fill","shade"],[".group","stroke","faint"],...Array.
from({length:dn},(e,n)=>n).flatMap(e=>{let n=\`actor\${e}\`;return[[\`.a\${e}.f\`,"fill",n],[\`.a\${e}.s\`,"stroke",n],[\`.a\${e}.l\\
abel\`,"fill",n]]}),[".wrong.f","fill","wrong"],[".wrong.s","stroke","wrong"],[".wrong.label","fill","wrong"],[".notable.\\
f","fill","notable"],[".notable.label","fill","notable"],[".name","fill","ground"],...[...new Set(Object.values(fn))].map(
e=>[\`.b-\${e}\`,"fill",e])];function yo(e,n){if(e.kind==="packet"){let{protocol:t,flags:r="",labels:o,from:i,to:s}=e,f=o.every(d=>d==="GSO"||d==="wi\\
ndow update");return t!=="tcp"||!f||!/^P?\\.$/.test(r)?void 0:i<s?\`\${i} \${s}\`:\`\${s} \${i}\`}if(!(e.kind!=="call"||e.bytes===
void 0||e.socket===void 0))return e.bytes>0?n.get(e.socket):void 0}function go(e){let n=e.flatMap(d=>d.kind==="packet"?[
d]:[]),t=n.filter(({length:d})=>d>0),[r]=t,[o]=e,i=e.at(-1);if(r===void 0||o===void 0||i===void 0||t.length<4)return;let s=d=>t.
reduce((c,a)=>c+(a.from===d?a.length:0),0),f=s(r.from)>=s(r.to);return{first:o.id,last:i.id,from:f?r.from:r.to,to:f?r.to:
r.from,segments:t.length,acks:n.length-t.length,calls:e.length-n.length,bytes:t.reduce((d,{length:c})=>d+c,0),end:e.reduce(
(d,c)=>{let a=c.kind==="call"?c.end:c.kind==="packet"?c.received:0;return Math.max(d,a??c.time,c.time)},0)}}function _t(e){
let n=new Map;for(let s of e){if(s.kind!=="packet")continue;let f=s.from<s.to?\`\${s.from} \${s.to}\`:\`\${s.to} \${s.from}\`;n.
set(s.from,f).set(s.to,f)}let t=[],r=[],o,i=()=>{let s=go(r);s!==void 0&&t.push(s),r=[]};for(let s of e){let f=yo(s,n);(f!==
o||f===void 0)&&i(),o=f,f!==void 0&&r.push(s)}return i(),t}var bo=/^(client|server|socket|datagrams)(?: \\d+)?$/,xo=/^(select|pselect6|_newselect|p?poll|epoll_p?wait2?)$/;function wo({
events:e}){let n=new Set;for(let t of e)t.kind==="packet"?n.add(t.from).add(t.to):t.kind!=="call"&&t.kind!=="mark"&&n.add(
t.socket);return n}function ko(e,n,t){if(!xo.test(e))return!1;let r=[...n.matchAll(/fd=(\\d+)/g)].map(([,o])=>Number(o));
return r.length===0||r.some(o=>t.has(o))}function Ao({sockets:e},n,t,r){if(n.kind!=="call")return!1;let o=n.socket??n.made;
if(o===void 0)return!ko(n.syscall,n.line,r);let{family:i}=e[o]??{};return(i===16||i===17)&&!t.has(o)}function $o({sockets:e},n){
return(n.kind==="packet"?[n.from,n.to]:n.kind==="mark"?[]:[n.kind==="call"?n.socket??n.made:n.socket]).flatMap(r=>e[r??-1]?.
actor??[])}function Ct(e,n){let{actors:t,events:r,sockets:o}=e,i=wo(e),s=new Set(o.filter(({id:l,family:b})=>i.has(l)||b!==
16&&b!==17).flatMap(l=>l.fds)),f=new Set(r.filter(l=>Ao(e,l,i,s))),d=l=>!f.has(l);(n||!r.some(d))&&f.clear();let c=new Set(
r.filter(d).flatMap(l=>$o(e,l))),a=t.filter(({id:l})=>c.has(l)),u=a.length>3,h=new Map;for(let{id:l,name:b}of a){let k=u?
bo.exec(b)?.[1]??b:b,S=h.get(k);S===void 0?h.set(k,[l]):S.push(l)}let y=[...h];return{names:y.map(([l,b])=>b.length>1?\`\${l}\\
 (\${b.length})\`:l),of:new Map(y.flatMap(([,l],b)=>l.map(k=>[k,b]))),shown:d}}var cn=class{#e=[];add(n){let t=this.#e.length;for(;t>0&&(this.#e[t-1]?.time??0)>n.time;)t--;this.#e.splice(t,0,n)}until(n){
let t=0;for(;t<this.#e.length&&(this.#e[t]?.time??0)<=n;)t++;return this.#e.splice(0,t)}};function To({sockets:e},n){let{
fds:t=[],remote:r}=e[n]??{};return t.length>0?\`fd \${t[0]}\`:r??""}function Eo(e,n){let t=new Map,r=new Set;for(let o of e){
if(o.kind!=="state")continue;let i=n(o.socket)??0;(t.get(i)??o.socket)!==o.socket&&r.add(i),t.set(i,o.socket)}return r}function So({
segments:e,bytes:n,acks:t,calls:r}){let o=(s,f)=>s===0?[]:[\`\${s} \${f}\${s===1?"":"s"}\`];return\`\${[...o(e,"segment"),...o(
t,"ACK"),...o(r,"call")].join(", ")}: \${n} bytes\`}function Dt(e,n,t,r){let o=Eo(n,r),i=[],s=new cn,f=new Map(t.map(d=>[d.
first,d]));for(let d=0;d<n.length;d++){let c=n[d],{time:a}=c;i.push(...s.until(a));let u=f.get(c.id);if(u!==void 0){for(i.
push({kind:"group",event:c,time:a,text:So(u),group:u});(n[d+1]?.id??Number.POSITIVE_INFINITY)<=u.last;)d++;continue}let h=n[d+
1];if(c.kind==="call"){let y=Ue(c.line);if(h===void 0||h.time>=c.end){i.push({kind:"call",event:c,time:a,text:y});continue}
i.push({kind:"begin",event:c,time:a,text:y.replace(/\\) = .*$/s,")")});let l=y.replace(/^.*\\) = /s,"= ");s.add({kind:"end",
event:c,time:c.end,text:\`\${c.syscall} \${l}\`})}else if(c.kind==="packet"){i.push({kind:"packet",event:c,time:a,text:Me(c)});
let{received:y}=c;y!==void 0&&s.add({kind:"received",event:c,time:y,text:""})}else if(c.kind==="mark")i.push({kind:"mark",
event:c,time:a,text:c.text});else{let y=o.has(r(c.socket)??0)?To(e,c.socket):"",l=\`\${Ne(c)}\${y===""?"":\` · \${y}\`}\`;i.push(
{kind:"state",event:c,time:a,text:l})}}return i.push(...s.until(Number.POSITIVE_INFINITY)),i.filter(({kind:d,event:c},a)=>d!==
"received"||i[a-1]?.event!==c||i[a-1]?.kind!=="packet")}function Bt(e){return e.flags?.includes("R")===!0}var be=7.25,j=15,an=11,Oo=84,jt=14,Lo=64,Io=60,Ro=14,Uo=7,un=class{#e;#t;#r;constructor(n,t){this.#e=n,this.#t=t,this.#r=
t.names.length}laneOf(n){return this.#t.of.get(this.#e.sockets[n??-1]?.actor??-1)}lane(n){if(n.kind!=="mark")return n.kind===
"packet"?this.laneOf(n.from):this.laneOf(n.kind==="call"?n.socket??n.made:n.socket)}of({kind:n,event:t,group:r}){let o={
index:Math.min(this.#r,1),anchor:"middle"};if(n==="mark")return o;let i=r!==void 0?r:t.kind==="packet"?t:{from:-1,to:-1},
[s,f]=[this.laneOf(i.from),this.laneOf(i.to)];if(s!==void 0&&f!==void 0&&s!==f)return{index:s<f?s+1:s,anchor:"middle"};let d=this.
lane(t);return d===void 0?o:d===0&&this.#r>1?{index:0,anchor:"end"}:{index:d+1,anchor:"start"}}};function Ft(e,n){let t=Array.
from({length:e},()=>[]);return{all:n.map(o=>{let i=t[o.lane]??[],s=i.findIndex(f=>f<=o.from);return s===-1&&(s=i.length),
i[s]=o.to,{...o,place:s}}),counts:t.map(({length:o})=>o)}}function Mo({lane:e,place:n,from:t,to:r,rows:o}){let i=[],s=t,
f,d,c=a=>{d!==void 0&&f!==void 0&&a>s&&i.push({event:d,lane:e,place:n,from:s,to:a,state:f})};for(let a of o)a.event.kind===
"state"&&(d??=a.event,f??=a.event.from,c(a.y),{y:s,event:d}=a,f=a.event.to);return c(r),i}var xe=class{timeline;options;rows;lanes;calls;states;groups;width;height;columns;#e;#t;#r=new Map;#s=new Map;#o=new Map;constructor(n,t){
this.timeline=n,this.options=t;let{collapse:r,expanded:o,all:i=!1}=t,s=Ct(n,i);this.#e=new un(n,s);let f=n.events.filter(
s.shown);this.#t=f[0]?.time??0,this.groups=_t(f);let d=this.groups.filter(({first:l})=>r&&o?.has(l)!==!0),{rows:c,height:a}=this.#n(
Dt(n,f,d,l=>this.laneOf(l)));this.rows=c,this.height=a;for(let l of c){l.kind==="received"?this.#s.set(l.event.id,l):l.kind!==
"end"&&this.#r.set(l.event.id,l);let{group:b}=l;for(let k=b?.first??1;k<=(b?.last??0);k++)this.#r.set(k,l)}let u=Ft(s.names.
length,this.#a()),h=Ft(s.names.length,this.#i());this.calls=u.all,this.states=h.all.flatMap(l=>Mo(l));for(let{socket:l,place:b}of h.
all)this.#o.set(l,b);let y=this.#u(s.names,u.counts,h.counts);this.lanes=y.lanes,this.columns=y.columns,this.width=y.width}rowOf(n){
return this.#r.get(n)}receivedAt(n){let{scale:t}=this.options;return n.event.kind==="packet"&&n.event.received!==void 0&&
t!==void 0?Math.max(this.at(n.event.received),n.y):this.#s.get(n.event.id)?.y??n.y+(t===void 0?an:5)}edge(n,t){let r=this.
lanes[this.laneOf(n)??-1],o=this.#o.get(n);return r===void 0||o===void 0?r?.[t]??0:r.tracksFrom+(t==="right"?o+1:o)*r.track}isSteep(n){
return this.receivedAt(n)>n.y+an}get first(){return this.#t}at(n){return jt+(n-this.#t)*(this.options.scale??0)}laneOf(n){
return this.#e.laneOf(n)}lane(n){return this.#e.lane(n)}#n(n){let{scale:t}=this.options,r=6,o=0,i=n.map(f=>{let d=this.#e.
of(f),c=f.text===""?[]:on(f.text,d.anchor==="middle"?Io:Lo),[a,u]=this.#d(f.kind,c.length,d),h=t===void 0?{...f,column:d,
lines:c,top:r,y:r+a,height:u}:this.#f(f,d,c,a,u);return r+=u,o=Math.max(o,h.top+h.height),h}),s=t===void 0?r:Math.max(o,
this.at(this.timeline.duration));return{rows:i,height:s+10}}#f(n,t,r,o,i){let s=this.at(n.time);return{...n,column:t,lines:r,
top:s-o,y:s,height:i}}#d(n,t,{anchor:r}){return n==="received"?[5,10]:n==="group"?[8,t*j+32]:n==="packet"&&r==="middle"?
[t*j+4,t*j+an+8]:[11,t*j+7]}#a(){let n=new Map(this.rows.flatMap(t=>t.kind==="end"?[[t.event.id,t.y]]:[]));return this.rows.
flatMap(t=>{let{kind:r,event:o,y:i}=t,s=this.lane(o);if(s===void 0||o.kind!=="call"||r==="end"||r==="group")return[];let{
scale:f}=this.options;return f!==void 0?[{event:o,lane:s,from:i,to:this.at(o.end)}]:r==="call"?[{event:o,lane:s,from:i-5,
to:i+5}]:[{event:o,lane:s,from:i-5,to:(n.get(o.id)??i)+5}]})}#i(){let n=new Map,t=new Map;for(let o of this.rows){let{event:i,
kind:s}=o;if(i.kind==="call"&&i.made!==void 0&&s!=="end"&&t.set(i.made,t.get(i.made)??o.y),i.kind!=="state"||s!=="state")
continue;let f=n.get(i.socket);f===void 0?n.set(i.socket,[o]):f.push(o)}return this.timeline.sockets.flatMap(({id:o})=>{
let i=this.laneOf(o),s=n.get(o)??[],[f]=s,d=s.at(-1);if(f?.event.kind!=="state"||d?.event.kind!=="state"||i===void 0)return[];
let c=f.event.from==="CLOSE"?t.get(o):void 0,a=Math.min(c??f.y,f.y),u=d.event.to==="CLOSE"?d.y:this.height;return[{socket:o,
lane:i,from:a,to:u,rows:s}]}).sort((o,i)=>o.from-i.from)}#u(n,t,r){let o=n.length,i=Array.from({length:o+1},()=>0);for(let{
column:u,lines:h}of this.rows)for(let{length:y}of h)i[u.index]=Math.max(i[u.index]??0,y);let s=n.map(u=>on(u,40)),f=u=>Math.
max(0,...(s[u]??[]).map(({length:h})=>h))*be+28,d=[],c=[],a=Oo;for(let u=0;u<=o;u++){let h=u===0||u===o,y=(i[u]??0)*be,l=re=>this.#c(
t[re],r[re]).whole,b=re=>re<0||re>=o?0:Math.max(0,(f(re)-l(re))/2+8),k=b(u-1)+b(u),S=h&&o>0?Math.max(y===0?0:y+24,k):Math.
max(y+60,k,o>1?240:0);if(d.push([a,a+S]),a+=S,u===o)break;let{whole:R,bars:z,track:te,bar:He}=this.#c(t[u],r[u]),An=u===
0&&o>1;c.push({name:s[u]??[],x:a+R/2,left:a,right:a+R,barsFrom:An?a:a+R-z,tracksFrom:An?a+z:a,track:te,bar:He}),a+=R}return{
lanes:c,columns:d,width:Math.ceil(a+jt)}}#c(n=0,t=0){let r=Math.min(Uo,42/Math.max(n,1)),o=Math.min(Ro,126/Math.max(t,1)),
i=Math.max(n,1)*r+1;return{whole:i+Math.max(t,1)*o,bars:i,track:o,bar:r}}};var No={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;"};function mn(e){return P(e).toWellFormed().replaceAll(/[\\ufffe\\uffff]/g,
"�").replaceAll(/[&<>"]/g,n=>No[n]??"")}function x(e){return String(Math.round(e*10)/10)}function Q(e,n,t,r,o,i=""){let s=r===
"start"?"":\` text-anchor="\${r}"\`,f=i===""?"":\` transform="\${i}"\`;return\`<text x="\${x(e)}" y="\${x(n)}" class="\${t}"\${s}\${f}\\
>\${mn(o)}</text>\`}function pn(e){return e===void 0?"faint":\`a\${e%dn}\`}function Ht(e,n){if(n.kind==="mark")return"notable";
let t=n.kind==="call"&&n.code!==void 0,r=n.kind==="packet"&&Bt(n);return t||r||n.kind.startsWith("reset")?"wrong":n.kind===
"retransmit"?"notable":pn(e.lane(n))}function ln(e,n){let t=n!==""?n:e.kind==="call"?e.line:"text"in e?e.text:"";return t===
""?"":\`<title>\${mn(t)}</title>\`}function Po(e,n,t,r,o){let{lines:i,y:s,column:f}=n,[d=0,c=0]=e.columns[f.index]??[],a=(e.
receivedAt(n)-s)/(r-t);if(e.isSteep(n)&&e.options.scale===void 0){let l=r>t;return i.map((b,k)=>Q(l?d+10:c-10,s-5-(i.length-
1-k)*j,o,l?"start":"end",b)).join("")}let u=(d+c)/2,h=s+a*(u-t),y=\`rotate(\${x(Math.atan(a)*180/Math.PI)} \${x(u)} \${x(h)}\\
)\`;return i.map((l,b)=>Q(u,h-5-(i.length-1-b)*j,o,"middle",l,y)).join("")}function _o(e,n,t){let{event:r,y:o}=n;if(r.kind!==
"packet")return"";let[i,s]=[e.laneOf(r.from),e.laneOf(r.to)],[f,d]=[e.lanes[i??-1],e.lanes[s??-1]];if(f===void 0||d===void 0)
return"";let c=e.receivedAt(n),a=r.received===void 0?" lost":"",u=r.length>0?" data":"";if(f===d){let R=f.right;return\`<\\
path class="\${t} s\${u}\${a}" d="M\${x(R)} \${x(o-4)}h10v8h-7"/>\`}let h=d.x>f.x,y=e.edge(r.from,h?"right":"left"),l=e.edge(r.
to,h?"left":"right"),b=\`M\${x(y)} \${x(o)}L\${x(l)} \${x(c)}\`,k=Math.atan2(c-o,l-y),S=R=>\`\${x(l-10*Math.cos(k+R))} \${x(c-10*
Math.sin(k+R))}\`;return\`<path class="hit" d="\${b}"/><path class="\${t} s\${u}\${a}" d="\${b}"/><path class="\${t} f head" d="\\
M\${x(l)} \${x(c)}L\${S(.36)}L\${S(-.36)}z"/>\`}function Co(e,n,t){let{column:r,lines:o,y:i,event:s}=n,[f=0,d=0]=e.columns[r.
index]??[];if(s.kind==="packet"&&r.anchor==="middle"&&n.kind==="packet"){let[u,h]=[e.laneOf(s.from),e.laneOf(s.to)],[y,l]=[
e.lanes[u??-1],e.lanes[h??-1]];if(y!==void 0&&l!==void 0){let b=l.x>y.x,k=e.edge(s.from,b?"right":"left"),S=e.edge(s.to,
b?"left":"right");return Po(e,n,k,S,t)}}let c={start:f+12,end:d-12,middle:(f+d)/2}[r.anchor],a=n.kind==="group"?i+17:i+4;
return o.map((u,h)=>Q(c,a+h*j,t,r.anchor,u)).join("")}function Do(e,{group:n,y:t,height:r}){if(n===void 0)return"";let[o,
i]=[e.laneOf(n.from),e.laneOf(n.to)],[s,f]=[e.lanes[o??-1],e.lanes[i??-1]];if(s===void 0||f===void 0)return"";let{scale:d}=e.
options,c=d===void 0?r-14:Math.max(e.at(n.end)-t,33),a=Math.min(s.right,f.right),u=Math.max(s.left,f.left),h=x(t+(d===void 0?
c-8:Math.max(c/2,25))),y=pn(o),[l,b,k]=f.x>s.x?[a,u,-10]:[u,a,10],S=\`M\${x(b)} \${h}l\${k} -4v8z\`;return\`<rect class="group\\
" x="\${x(a+3)}" y="\${x(t)}" width="\${x(u-a-6)}" height="\${x(c)}" rx="4"/><path class="\${y} s data" d="M\${x(l)} \${h}H\${x(
b)}"/><path class="\${y} f" d="\${S}"/>\`}function Bo(e,n,t){let r=e.lanes[e.lane(n.event)??-1];return r===void 0?"":\`<circ\\
le class="\${t} f" cx="\${x(r.barsFrom+r.bar/2)}" cy="\${x(n.y)}" r="3.5"/>\`}function jo(e,n,t){if(e.options.scale===void 0)
return new Set(n);let r=new Set,o=new Map,i=new Map,s=f=>{let{kind:d,y:c,lines:a,column:u,event:h}=f,y=a.length*j;if(d!==
"packet"||h.kind!=="packet")return[c-8,c-8+y];let[l=0,b=1]=e.columns[u.index]??[],k=(e.receivedAt(f)-c)/(b-l),R=Math.max(
...a.map(({length:te})=>te))*be*k/2/Math.hypot(1,k),z=c+k*(b-l)/2;return[z-5-y-R,z+R]};for(let f of n){if(!t(f.event.id))
continue;r.add(f);let{index:d}=f.column;o.set(d,[...o.get(d)??[],s(f)])}for(let f of n){let{index:d}=f.column,[c,a]=s(f);
r.has(f)||(i.get(d)??Number.NEGATIVE_INFINITY)>c||o.get(d)?.some(([u,h])=>u<a&&h>c)!==!0&&(r.add(f),i.set(d,a))}return r}
function Kt(e,n,t,r,o,i){let s="",f=new Set;for(let d of n){if(d.to<t||d.from>r)continue;let c=e.lanes[d.lane];if(c===void 0)
continue;let{event:a,state:u}=d,h=Math.max(d.to-d.from,3),y=\`\${d.lane} \${d.place} \${Math.round(d.from/3)}\`;if(h<4&&f.has(
y))continue;if(f.add(y),o==="calls"){let He=c.barsFrom+d.place*c.bar;s+=\`<g data-e="\${a.id}" class="\${i(a.id)}"><rect cl\\
ass="\${Ht(e,a)} f bar" x="\${x(He+.5)}" y="\${x(d.from)}" width="\${x(c.bar-1)}" height="\${x(h)}" rx="2"/>\${ln(a,"")}</g>\`;
continue}let l=c.tracksFrom+d.place*c.track,b=u??"",[k,S]=[Math.max(d.from,t),Math.min(d.to,r)],R=S-k-6,z=(k+S)/2,te=c.track>=
13&&R>=b.length*5.5?Q(l+c.track/2,z+3,"band","middle",b,\`rotate(-90 \${x(l+c.track/2)} \${x(z)})\`):"";s+=\`<g data-e="\${a.id}\\
" class="\${i(a.id)}"><rect class="b-\${fn[b]??"none"}" x="\${x(l+.5)}" y="\${x(d.from)}" width="\${x(c.track-1)}" height="\${x(
h)}"><title>\${mn(b)}</title></rect>\${te}</g>\`}return s}function Fo(e){let n=60/e,t=10**Math.floor(Math.log10(n));return[
1,2,5,10].map(r=>r*t).find(r=>r>=n)??n}function Ko(e,n,t,r){let{scale:o}=e.options;if(o===void 0)return n.filter(({kind:c})=>c!==
"received").map(({y:c,time:a})=>Q(74,c+4,"axis","end",de(a))).join("");let i=Fo(o),s=Math.max(0,Math.min(9,9-Math.floor(
Math.log10(i)))),f="",d=Math.max(0,Math.ceil(Math.max(e.first,(t-e.at(0))/o)/i));for(let c=d;e.at(c*i)<=r;c++){let a=e.at(
c*i);f+=\`<path class="tick" d="M78 \${x(a)}H\${e.width}"/>\${Q(74,a+4,"axis","end",(c*i/1e9).toFixed(s))}\`}return f}function Ho(e,n,t){
let r=new Set;return e.rows.filter(o=>{let{top:i,height:s,kind:f,event:d,y:c,group:a}=o,u=a===void 0?e.receivedAt(o):e.at(
a.end);if(i>t||Math.max(i+s,f==="packet"||a?u:0)<n)return!1;if(e.options.scale===void 0)return!0;let h=d.kind==="packet"?
\`\${d.from} \${d.to}\`:e.lane(d),y=\`\${f} \${h} \${Math.round(c/3)}\`;return r.has(y)?!1:(r.add(y),!0)})}function hn(e,n={}){let{
from:t=0,to:r=e.height,classes:o=()=>""}=n,i=Ho(e,t,r),s=e.lanes.map(({x:h})=>\`<path class="life" d="M\${x(h)} \${x(t)}V\${x(
r)}"/>\`).join(""),f=jo(e,i,h=>/\\bselected\\b/.test(o(h))),d="",c="";for(let h of i){let{event:y,kind:l}=h;if(l==="receive\\
d")continue;let b=Ht(e,y),k=\`<g data-e="\${y.id}" data-row="\${l}" class="r-\${l} \${o(y.id)}">\`,S=l==="packet"?_o(e,h,b):l===
"group"?Do(e,h):l==="state"?Bo(e,h,b):"",R=h.group===void 0?"":h.text;if(S!==""&&(d+=\`\${k}\${S}\${ln(y,R)}</g>\`),f.has(h)&&
h.lines.length>0){let z=y.kind==="packet"&&y.labels.includes("retransmission"),te=\`label \${l==="group"?"":z?"notable":b}\`;
c+=\`\${k}\${Co(e,h,te)}\${ln(y,R)}</g>\`}}let a=Kt(e,e.states,t,r,"states",o),u=Kt(e,e.calls,t,r,"calls",o);return\`\${Ko(e,i,
t,r)}\${s}\${a}\${d}\${u}\${c}\`}function Ce({lanes:e}){return Math.max(1,...e.map(({name:n})=>n.length))*j+18}function yn(e){
let n=Ce(e)-5,t=({name:r,x:o},i)=>{let s=Math.max(...r.map(({length:c})=>c))*be+20,f=r.length*j+8,d=r.map((c,a)=>Q(o,n-f+
16+a*j,"name","middle",c));return\`<rect class="\${pn(i)} f" x="\${x(o-s/2)}" y="\${x(n-f)}" width="\${x(s)}" height="\${x(f)}\\
" rx="6"/>\${d.join("")}\`};return\`\${Q(74,n-8,"axis","end","seconds")}\${e.lanes.map(t).join("")}\`}var zo=12e6,vo=.25,qo=4;function we(e,n,t){return Math.min(Math.max(e,n),t)}var De=class{box=M("ladder");shown={trueTimes:!1,
collapse:!0,all:!1,zoom:1,scale:0,expanded:new Set};#e;#t;#r=M("head");#s=M("space");#o;#n;#f=!1;constructor(n,t){this.#e=
n,this.#t=t,this.#o=document.createElementNS("http://www.w3.org/2000/svg","svg"),this.#o.setAttribute("aria-hidden","tru\\
e"),this.#s.append(this.#o),this.#n=this.#a(),this.shown.zoom=we(this.box.clientWidth/this.#n.width,.6,1),this.shown.scale=
this.#d(),this.box.addEventListener("scroll",()=>this.refresh()),addEventListener("resize",()=>this.refresh()),this.change(
()=>{}),this.box.scrollTop=0}get layout(){return this.#n}#d(){let{duration:n}=this.#e,t=Math.max(n-this.#n.first,1);return Math.
max(this.box.clientHeight-90,300)/t}#a(){let{trueTimes:n,scale:t,collapse:r,all:o,expanded:i}=this.shown;return new xe(this.#e,
{collapse:r,all:o,expanded:i,...n?{scale:t}:{}})}change(n,t){let{box:r}=this,o=this.#n,i=t!==void 0&&"event"in t?o.rowOf(
t.event)?.event.id:void 0,s=t!==void 0&&"y"in t?t.y:r.clientHeight/2,f=(r.scrollTop+s-this.#i)/this.shown.zoom,d=o.rows.
findLast(({y})=>y<=f)??o.rows[0],c=o.rows[o.rows.indexOf(d??{})+1],a=d===void 0||c===void 0||c.y<=d.y?0:we((f-d.y)/(c.y-
d.y),0,1),u=i??d?.event.id,h=i===void 0?s:(o.rowOf(i)?.y??0)*this.shown.zoom+this.#i-r.scrollTop;if(n(this.shown),this.#n=
this.#a(),this.#u(),u!==void 0){let y=this.#n.rowOf(u)?.y??0,l=c===void 0?y:this.#n.rowOf(c.event.id)?.y??y,b=i===void 0?
y+a*Math.max(0,l-y):y;r.scrollTop=b*this.shown.zoom+this.#i-h}this.#c()}get#i(){return this.#r.offsetHeight}#u(){let{zoom:n}=this.
shown,{width:t,height:r}=this.#n,o=Ce(this.#n);this.#r.innerHTML=\`<svg aria-hidden="true" width="\${t*n}" height="\${o*n}"\\
 viewBox="0 0 \${t} \${o}">\${yn(this.#n)}</svg>\`,this.#r.style.width=\`\${t*n}px\`,this.#s.style.width=\`\${t*n}px\`,this.#s.style.
height=\`\${r*n}px\`}refresh(){this.#f||(this.#f=!0,requestAnimationFrame(()=>{this.#f=!1,this.#c()}))}#c(){let{box:n}=this,
{zoom:t}=this.shown,r=300,{width:o,height:i}=this.#n,s=Math.max(0,Math.floor((n.scrollTop-r)/t)),f=Math.min(i,Math.ceil(
(n.scrollTop+n.clientHeight+r)/t));this.#o.setAttribute("width",String(o*t)),this.#o.setAttribute("height",String((f-s)*
t)),this.#o.setAttribute("viewBox",\`0 \${s} \${o} \${f-s}\`),this.#o.style.top=\`\${s*t}px\`,this.#o.innerHTML=hn(this.#n,{from:s,
to:f,classes:this.#t})}zoomBy(n,t=this.box.clientHeight/2){let r=this.#d(),o=zo/Math.max(this.#e.duration-this.#n.first,
1);this.change(i=>{i.trueTimes?i.scale=we(i.scale*n,r,Math.max(o,r)):i.zoom=we(i.zoom*n,vo,qo)},{y:t})}reset(){let{shown:n,
box:t}=this;this.change(()=>{n.zoom=we(t.clientWidth/this.#n.width,.6,1),n.scale=this.#d()})}reveal(n){let t=this.#n.rowOf(
n);if(t===void 0)return;let{box:r}=this,o=t.y*this.shown.zoom+this.#i,[i,s]=[r.scrollTop+this.#i+40,r.scrollTop+r.clientHeight-
60];(o<i||o>s)&&(r.scrollTop=o-r.clientHeight/2);let[f=0,d=0]=this.#n.columns[t.column.index]??[],c=((t.column.anchor===
"start"?f:d)-20)*this.shown.zoom;(c<r.scrollLeft+40||c>r.scrollLeft+r.clientWidth-40)&&(r.scrollLeft=c-r.clientWidth/2),
this.refresh()}pages(){let n=new xe(this.#e,{collapse:!0,all:this.shown.all}),t=Ce(n),r=n.width*1.25-t,o=[];for(let i=0;i<
n.height;){let s=n.rows.find(({top:c,height:a,y:u})=>Math.max(c+a,u)>i+r),f=s===void 0||s.top<=i?i+r:s.top,d=Math.min(f,
n.height);o.push(\`<svg viewBox="0 0 \${n.width} \${d-i+t}">\${yn(n)}<svg y="\${t}" width="\${n.width}" height="\${d-i}" viewBo\\
x="0 \${i} \${n.width} \${d-i}">\${hn(n,{from:i,to:d})}</svg></svg>\`),i=d}return o.join("")}};function Vo(e,n){let t=[n.kind,J(n),ce(e,n)];if(n.kind==="call"&&t.push(n.line),n.kind==="packet"){t.push(n.text,n.source,
n.destination,n.protocol,...n.labels);let r=n.length===0?"":n.data.slice(-2*n.length),o="";for(let i=0;i<Math.min(r.length,
4096);i+=2)o+=String.fromCharCode(Number.parseInt(r.slice(i,i+2),16));t.push(o)}return t.join(\`
\`).toLowerCase()}var Be=class{#e;#t;constructor(n){this.#e=n}find(n){let t=n.toLowerCase().trim();return t===""?[]:(this.#t??=
this.#e.events.map(r=>Vo(this.#e,r)),this.#t.flatMap((r,o)=>r.includes(t)?[o]:[]))}};function zt(e,n){let t=["Time in seconds","Kind","Who","What","Took"].map(i=>A("th",{scope:"col"},[i])),r=e.events.map(i=>{
let s=i.kind==="call"?i.end:i.kind==="packet"?i.received:void 0;return A("tr",{"data-e":String(i.id)},[A("th",{scope:"ro\\
w"},[de(i.time)]),A("td",{},[i.kind]),A("td",{},[ce(e,i)]),A("td",{class:"code"},[J(i)]),A("td",{},[s===void 0?"":Pe(s-i.
time)])])}),o=A("tbody",{},r);return o.addEventListener("click",({target:i})=>{let s=i instanceof Element?i.closest("[da\\
ta-e]")?.getAttribute("data-e"):null;s!=null&&n(Number(s))}),A("table",{},[A("caption",{},[\`\${e.events.length} entries i\\
n the order of time\`]),A("thead",{},[A("tr",{},t)]),o])}var ee=JSON.parse(M("data").textContent??""),Yo=new Be(ee),N,je=new Set,bn=new Set,Z=[],ue=-1;function Wo(e){let n=e===N?
" selected":je.has(e)?" related":"",t=N!==void 0&&!je.has(e)?" dim":"";return\`\${n}\${t}\${bn.has(e)?" found":""}\`}var w=new De(
ee,Wo),gn=M("details"),vt=M("content"),Go=M("said"),Fe=M("table"),me=M("search"),le;function H(e){return M(e)}function Xo(){
if(le!==void 0)for(let e of le.querySelectorAll("tbody tr")){let n=Number(e.dataset.e);e.className=\`\${n===N?"selected":""}\\
 \${bn.has(n)?"found":""}\`}}function Ke(){w.refresh(),Xo()}function ne(e){N=e,je=e===void 0?new Set:En(ee,e);let n=e===void 0?
void 0:ee.events[e];if(gn.hidden=n===void 0,n===void 0||e===void 0){vt.replaceChildren(),Ke();return}vt.replaceChildren(
...Pt(ee,n,je,qt)),gn.scrollTop=0,Go.textContent=\`\${n.kind}, \${ce(ee,n)}: \${J(n)}\`,Fe.hidden?w.reveal(e):le?.querySelector(
\`[data-e="\${e}"]\`)?.scrollIntoView({block:"nearest"}),Ke()}function qt(e){w.layout.rowOf(e)===void 0&&(w.change(r=>{r.all=
!0}),H("all").setAttribute("aria-pressed","true"));let t=w.layout.rowOf(e)?.group;t!==void 0&&xn(t.first),ne(e)}function xn(e){
w.change(n=>n.expanded.add(e),{event:e})}function ae(e){let n=w.layout.rows.filter(({kind:i})=>i!=="received"&&i!=="end");
if(n.length===0)return;let t=N===void 0?void 0:w.layout.rowOf(N),r=t===void 0?e>0?-1:n.length:n.indexOf(t),o=n[Math.min(
Math.max(r+e,0),n.length-1)];o!==void 0&&ne(o.event.id)}function Jo(){Z=Yo.find(me.value),bn=new Set(Z),ue=-1,M("hits").
textContent=me.value.trim()===""?"":\`\${Z.length} found\`,Ke()}function wn(e){if(Z.length===0)return;ue=(ue+e+Z.length+(ue===
-1&&e<0?1:0))%Z.length,M("hits").textContent=\`\${ue+1} of \${Z.length}\`;let n=Z[ue];n!==void 0&&qt(n)}function Qo(e){e&&le===
void 0&&(le=zt(ee,ne),Fe.append(le)),Fe.hidden=!e,w.box.hidden=e,H("as-table").setAttribute("aria-pressed",String(e)),N!==
void 0&&ne(N),Ke()}function $e(e,n,t){let r=H(e);r.setAttribute("aria-pressed",String(n)),r.addEventListener("click",()=>{
let o=r.getAttribute("aria-pressed")!=="true";r.setAttribute("aria-pressed",String(o)),t(o)})}var kn=()=>N===void 0?void 0:
{event:N};$e("true-times",!1,e=>{w.change(n=>{n.trueTimes=e},kn())});$e("collapse",!0,e=>{w.change(n=>{n.collapse=e,n.expanded.
clear()},kn())});$e("all",!1,e=>{w.change(n=>{n.all=e},kn())});$e("as-table",!1,Qo);$e("theme",matchMedia("(prefers-colo\\
r-scheme: dark)").matches,e=>{document.documentElement.dataset.theme=e?"dark":"light"});H("nearer").addEventListener("cl\\
ick",()=>w.zoomBy(1.3));H("farther").addEventListener("click",()=>w.zoomBy(1/1.3));H("whole").addEventListener("click",()=>w.
reset());H("close").addEventListener("click",()=>{ne(void 0),w.box.focus()});H("next").addEventListener("click",()=>wn(1));
H("previous").addEventListener("click",()=>wn(-1));me.addEventListener("input",Jo);me.addEventListener("keydown",e=>{e.key===
"Enter"&&wn(e.shiftKey?-1:1)});w.box.addEventListener("click",({target:e})=>{let n=e instanceof Element?e.closest("[data\\
-e]"):null;if(n===null){ne(void 0);return}let t=Number(n.getAttribute("data-e"));n.getAttribute("data-row")==="group"&&xn(
t),ne(t)});w.box.addEventListener("wheel",e=>{if(!e.ctrlKey&&!e.metaKey)return;e.preventDefault();let{top:n}=w.box.getBoundingClientRect();
w.zoomBy(Math.exp(-e.deltaY/300),e.clientY-n)},{passive:!1});var Ae=new Map,ke=0;function Vt(){let[e,n]=[...Ae.values()];
if(e===void 0||n===void 0)return[0,0];let{top:t}=w.box.getBoundingClientRect();return[Math.hypot(e.clientX-n.clientX,e.clientY-
n.clientY),(e.clientY+n.clientY)/2-t]}w.box.addEventListener("pointerdown",e=>{e.pointerType==="touch"&&(Ae.set(e.pointerId,
e),[ke]=Vt())});w.box.addEventListener("pointermove",e=>{if(!Ae.has(e.pointerId))return;Ae.set(e.pointerId,e);let[n,t]=Vt();
ke>0&&n>0&&w.zoomBy(n/ke,t),ke=n});for(let e of["pointerup","pointercancel"])addEventListener(e,n=>{Ae.delete(n.pointerId),
ke=0});var Zo={ArrowDown:()=>ae(1),j:()=>ae(1),ArrowUp:()=>ae(-1),k:()=>ae(-1),Home:()=>ae(Number.NEGATIVE_INFINITY),End:()=>ae(
Number.POSITIVE_INFINITY),Enter:()=>{let e=N===void 0?void 0:w.layout.rowOf(N)?.group;e!==void 0?xn(e.first):N!==void 0&&
gn.focus()},"+":()=>w.zoomBy(1.3),"=":()=>w.zoomBy(1.3),"-":()=>w.zoomBy(1/1.3),0:()=>w.reset(),t:()=>H("true-times").click(),
c:()=>H("collapse").click()};w.box.addEventListener("keydown",e=>{let n=Zo[e.key];n===void 0||e.ctrlKey||e.metaKey||e.altKey||
(e.preventDefault(),n())});addEventListener("keydown",e=>{e.key==="/"&&document.activeElement!==me&&(e.preventDefault(),
me.focus()),e.key==="Escape"&&N!==void 0&&(ne(void 0),Fe.hidden&&w.box.focus())});addEventListener("beforeprint",()=>{M(
"print").innerHTML=w.pages()});addEventListener("afterprint",()=>M("print").replaceChildren());M("notes").replaceChildren(
...ee.notes.map(e=>A("li",{},[P(e)])));})();`;

/** How the page looks, but for colours. */
export const style: string = `* {
  box-sizing: border-box;
}
html,
body {
  height: 100%;
  margin: 0;
}
body {
  display: flex;
  flex-direction: column;
  background: var(--ground);
  color: var(--ink);
  font:
    14px / 1.4 system-ui,
    "DejaVu Sans",
    sans-serif;
}
header {
  padding: 8px 14px;
  border-bottom: 1px solid var(--line);
}
h1 {
  font-size: 17px;
  margin: 0 0 6px;
  overflow-wrap: anywhere;
}
.tools {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 12px;
  align-items: center;
}
.tools label {
  display: inline-flex;
  gap: 4px;
  align-items: center;
}
.tools .set {
  display: inline-flex;
  gap: 4px;
  align-items: center;
}
button,
input[type="search"] {
  font: inherit;
  color: inherit;
  background: var(--ground);
  border: 1px solid var(--faint);
  border-radius: 5px;
  padding: 3px 9px;
}
button:hover {
  background: var(--shade);
}
button[aria-pressed="true"] {
  background: var(--ink);
  color: var(--ground);
}
input[type="search"] {
  width: 15em;
}
output {
  color: var(--faint);
  min-width: 6em;
}
.notes {
  margin: 6px 0 0;
  padding: 0;
  list-style: none;
  color: var(--faint);
  font-size: 13px;
}
main {
  flex: 1;
  min-height: 0;
  display: flex;
}
#ladder,
#table {
  flex: 1;
  min-width: 0;
  overflow: auto;
}
#ladder {
  touch-action: pan-x pan-y;
  position: relative;
}
:focus-visible {
  outline: 3px solid var(--actor4);
  outline-offset: -3px;
}
#head {
  position: sticky;
  top: 0;
  z-index: 1;
  background: var(--ground);
  border-bottom: 1px solid var(--shade);
}
#space {
  position: relative;
  overflow: hidden;
}
svg {
  display: block;
}
#space svg {
  position: absolute;
  left: 0;
}
g[data-e] {
  cursor: pointer;
}
.dim {
  opacity: 0.25;
}
.found text {
  text-decoration: underline;
  text-decoration-thickness: 2px;
}
.found .label,
.selected .label {
  stroke: var(--mark);
  stroke-width: 7px;
}
.selected .s {
  stroke-width: 3.4;
}
.selected .bar {
  stroke: var(--ink);
  stroke-width: 1.5;
}
.related .s {
  stroke-width: 2.6;
}
.related .label,
.selected .label {
  font-weight: 600;
}
aside {
  width: 27em;
  max-width: 45%;
  overflow: auto;
  border-left: 1px solid var(--line);
  padding: 8px 14px 20px;
  font-size: 13px;
}
aside h2 {
  font-size: 15px;
  margin: 6px 0;
}
aside h3 {
  font-size: 13px;
  margin: 12px 0 3px;
}
aside dl {
  display: grid;
  grid-template-columns: max-content 1fr;
  gap: 2px 12px;
  margin: 0;
}
aside dt {
  color: var(--faint);
}
aside dd {
  margin: 0;
  overflow-wrap: anywhere;
}
code,
pre,
aside dd,
td.code {
  font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: 12px;
}
pre {
  margin: 4px 0;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
pre.bytes {
  white-space: pre;
  overflow-x: auto;
  font-size: 11px;
}
.links {
  display: flex;
  flex-direction: column;
  gap: 3px;
}
.links button {
  text-align: left;
  font-family: ui-monospace, "DejaVu Sans Mono", monospace;
  font-size: 12px;
  overflow-wrap: anywhere;
}
.close {
  float: right;
}
table {
  border-collapse: collapse;
  width: 100%;
  font-size: 13px;
}
caption {
  text-align: left;
  padding: 8px 14px;
  color: var(--faint);
}
th,
td {
  text-align: left;
  padding: 3px 10px;
  border-bottom: 1px solid var(--shade);
  vertical-align: top;
  white-space: nowrap;
}
td.code {
  white-space: normal;
  overflow-wrap: anywhere;
  width: 100%;
}
thead th {
  position: sticky;
  top: 0;
  background: var(--shade);
}
tbody th {
  font-weight: normal;
  font-variant-numeric: tabular-nums;
}
tr.found td,
tr.found th {
  background: var(--mark);
}
tr.selected td,
tr.selected th {
  background: var(--open);
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
#print {
  display: none;
}
body [hidden][hidden] {
  display: none;
}
@media (max-width: 760px) {
  main {
    flex-direction: column;
  }
  aside {
    width: auto;
    max-width: none;
    max-height: 45%;
    border-left: 0;
    border-top: 1px solid var(--line);
  }
}
@media print {
  html,
  body {
    height: auto;
    display: block;
  }
  header .tools,
  body > main {
    display: none;
  }
  header {
    border: 0;
  }
  #print {
    display: block;
  }
  #print svg {
    width: 100%;
    height: auto;
    break-inside: avoid;
  }
  @page {
    margin: 12mm;
  }
}
`;
