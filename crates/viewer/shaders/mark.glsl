uniform vec4 area; uniform vec3 mark; // middle and half size; method, from z, whether there is a picture
uniform vec4 ink; uniform sampler2D logo; // colour, and whether it mirrors as metal does
// The logo on what it is made on. Methods: 1 pressed, 2 foil, 3 laser, 4 print, 5 embroidery, 6 label, 7 plate, 8 rubber.
void marked(inout vec3 N,vec3 G,inout vec3 base,inout float rough,inout float metal,inout float coat,inout float sheen,inout float cavity){
 vec2 ax=dFdx(at.xy),ay=dFdy(at.xy); float pixel=max(length(ax),length(ay)); // millimetres a pixel
 if(mark.z<.5||at.z<mark.y||G.z<.35) return;
 int method=int(mark.x+.5);
 bool fits=method==6?kind==12:method==7?kind==10:method==8?kind==11:kind<=1;
 vec2 l=(at.xy-area.xy)/area.zw*.5+.5; vec2 q=vec2(l.x,1.-l.y);
 vec2 step_=vec2(1./1024.,1./256.); float mm=2.*area.z/1024.,lod=pixel/mm; // millimetres a point, points a pixel
 if(!fits||any(lessThan(l,vec2(0.)))||any(greaterThan(l,vec2(1.)))) return;
 vec2 turn=vec2(.5,-.5)/area.zw; vec4 t=textureGrad(logo,q,ax*turn,ay*turn);
 float d=(t.r-.5)*16.; // points inside the edge
 float inside=mix(clamp(d/max(lod,.7)+.5,0.,1.),t.b,smoothstep(.8,1.6,lod));
 if(t.g<.004&&inside<.004) return;
 vec4 e=vec4(step_*max(1.5,lod*.7),0.,0.);
 vec2 soft=vec2(textureLod(logo,q+e.xw,0.).g-textureLod(logo,q-e.xw,0.).g,textureLod(logo,q-e.wy,0.).g-textureLod(logo,q+e.wy,0.).g)/(2.*max(1.5,lod*.7)*mm);
 vec2 hard=vec2(textureLod(logo,q+e.xw,0.).r-textureLod(logo,q-e.xw,0.).r,textureLod(logo,q-e.wy,0.).r-textureLod(logo,q+e.wy,0.).r)*16./(2.*max(1.5,lod*.7));
 float rim=clamp(1.-abs(d)/3.5,0.,1.);
 vec3 X=normalize(vec3(1.,0.,0.)-G*G.x),Y=normalize(vec3(0.,1.,0.)-G*G.y);
 float flat_=0.; vec2 slope=vec2(0.);
 if(method==1){flat_=.75*inside; slope=soft*-.55-hard*rim*.25; cavity*=1.-.40*inside*(1.-.5*rim); base*=1.-.38*inside; rough=mix(rough,rough*.86,inside);}
 if(method==2){flat_=.92*inside; slope=soft*-.16-hard*rim*.16; base=mix(base*(1.-.35*t.g),ink.rgb,inside); metal=mix(metal,ink.a,inside); rough=mix(rough,mix(.32,.20,ink.a),inside); coat=mix(coat,.5-.5*ink.a,inside); cavity=mix(cavity*(1.-.25*t.g),1.,inside);}
 if(method==3){flat_=.35*inside; slope=soft*-.18-hard*rim*.12; base=mix(base,base*base*.30+.004,inside*.92); rough=mix(rough,.82,inside); coat*=1.-inside; cavity=mix(cavity,cavity*.85,inside);}
 if(method==4){flat_=.45*inside; slope=hard*rim*.07; base=mix(base,ink.rgb,inside); rough=mix(rough,.46,inside); coat*=1.-.6*inside; cavity=mix(cavity,1.,.6*inside);}
 if(method==5){ // satin: threads side by side across the strokes, high in the middle
  vec2 p=(at.xy-area.xy); float run=p.y*cos(.20)-p.x*sin(.20); const float wide=6.2832/.46; float wave=run*wide; float clear=1.-smoothstep(.7,2.2,pixel*wide);
  flat_=inside; slope=soft*.62*inside+vec2(-sin(.20),cos(.20))*sin(wave)*.75*clear*inside;
  float ply=.5+.5*cos(wave); base=mix(base*(1.-.55*t.g),ink.rgb*mix(.93,.72+.28*ply,clear),inside); rough=mix(rough,.42,inside); sheen=mix(sheen,.35,inside); coat*=1.-inside; cavity=mix(cavity*(1.-.4*t.g),mix(.95,.55+.45*ply,clear),inside);
 }
 if(method==6){slope=soft*.05; vec2 p=at.xy-area.xy; const float wide=6.2832/.42; float wave=p.y*wide; float clear=1.-smoothstep(.7,2.2,pixel*wide); base=mix(base,ink.rgb*mix(.95,.8+.2*cos(wave),clear),inside); sheen=mix(sheen,.3,inside);}
 if(method==7){flat_=inside; slope=soft*-.14-hard*rim*.35; base=mix(base,base*.10,inside); rough=mix(rough,.55,inside); cavity*=1.-.4*inside*(1.-.4*rim);}
 if(method==8){slope=soft*.34+hard*rim*.30; base=mix(base,ink.rgb,inside); rough=mix(rough,.44,inside); cavity*=1.-.45*t.g*(1.-inside);}
 N=normalize(mix(N,G,flat_)-X*slope.x-Y*slope.y);
}
