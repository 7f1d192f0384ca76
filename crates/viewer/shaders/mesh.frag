#version 300 es
// What a point looks like: grain, stitch grooves and logo first, then the studio's light on it.
precision highp float; precision highp int; precision mediump samplerCube; precision mediump sampler2DArray;
in vec3 at; in vec3 normal; in vec2 cloth; in vec2 near; in vec3 lit;
flat in vec4 m0; flat in vec4 m1; flat in vec4 m2; flat in vec4 m3; flat in int kind;
#ifdef PIECE
flat in vec3 along;
#endif
out vec4 colour;
uniform vec3 eye; uniform vec3 key; uniform float exposure; uniform vec4 dull[9];
uniform sampler2DArray grain; uniform samplerCube room;
#include shadow
#ifndef PIECE
#include mark
#endif
float sq(float x){return x*x;}
vec3 mirror(vec3 r,float rough,float k){vec4 t=textureLod(room,r,6.*rough); return t.rgb+key*(t.a*k);}
vec3 fall(vec3 n,float k){vec4 c=dull[0]*.282095+(dull[1]*n.y+dull[2]*n.z+dull[3]*n.x)*.488603+(dull[4]*(n.x*n.y)+dull[5]*(n.y*n.z)+dull[7]*(n.x*n.z))*1.092548+dull[6]*(.315392*(3.*n.z*n.z-1.))+dull[8]*(.546274*(n.x*n.x-n.y*n.y)); c=max(c,0.); return c.rgb+key*(c.a*k);}
vec2 split(float nv,float r){vec4 k=r*vec4(-1.,-.0275,-.572,.022)+vec4(1.,.0425,1.04,-.04);float a=min(k.x*k.x,exp2(-9.28*nv))*k.x+k.y;return vec2(-1.04,1.04)*a+k.zw;}
// Khronos PBR neutral.
vec3 neutral(vec3 c){float s=.76,d=.15,x=min(c.r,min(c.g,c.b));c-=x<.08?x-6.25*x*x:.04;float p=max(c.r,max(c.g,c.b));if(p<s)return c;float e=1.-s,np=1.-e*e/(p+e-s);c*=np/p;float g=1.-1./(d*(p-np)+1.);return mix(c,vec3(np),g);}
vec3 srgb(vec3 c){c=max(c,0.);return mix(12.92*c,1.055*pow(c,vec3(1./2.4))-.055,step(.0031308,c));}
void main(){
 vec3 N=normalize(normal); if(!gl_FrontFacing) N=-N; vec3 G=N,V=normalize(eye-at);
 vec3 base=m0.rgb; float rough=m1.x,metal=m1.y,coat=m1.z,sheen=m1.w,cavity=1.,open=near.x;
#ifdef PIECE
 if(kind==8||kind==9){ // two plies twisted
  vec3 W=normalize(cross(along,N)); float t=cloth.x*2.6+cloth.y; float s=sin(t),c=cos(t);
  float clear=1.-smoothstep(.5,1.6,fwidth(t)); float slope=c*sign(s)*.75*clear;
  N=normalize(N-(along*.75+W*.65)*slope); cavity=mix(.84,.62+.38*sqrt(abs(s)),clear);
  open*=mix(1.,.72,smoothstep(.3,-.6,dot(G,N)));
 }
#else
 vec3 dx=dFdx(at),dy=dFdy(at); vec2 ux=dFdx(cloth),uy=dFdy(cloth);
 vec3 px=cross(dy,N),py=cross(N,dx); float area=dot(dx,px);
 if(m0.w>=0.){
  // Along u and v on the surface, from how they change over the screen.
  vec3 T=px*ux.x+py*uy.x,B=px*ux.y+py*uy.y; float im=sign(area)*inversesqrt(max(dot(T,T),dot(B,B))+1e-20);
  vec2 w=cloth*m2.x; vec4 g=texture(grain,vec3(w,m0.w)); float mottle=.5,height=g.a; vec3 t=g.rgb*2.-1.;
  if(m3.x>.5){ // hides never repeat: a second sample, turned, takes turns with the first
   vec4 h=texture(grain,vec3(mat2(.80,.60,-.60,.80)*w*.83+.37,m0.w)); float turn=smoothstep(.42,.58,textureLod(grain,vec3(w*.061+.5,m0.w),4.5).a);
   vec3 s=h.rgb*2.-1.; s.xy=mat2(.80,-.60,.60,.80)*s.xy; t=mix(t,s,turn); height=mix(g.a,h.a,turn);
   mottle=textureLod(grain,vec3(w*.13+.2,m0.w),4.5).a*.6+textureLod(grain,vec3(w*.031,m0.w),3.5).a*.4;
  }
  float press=1.-.62*exp(-sq(near.y/1.7))*step(.001,m3.y); // a seam presses the grain flat
  float len=clamp(length(t),.05,1.); t/=len; t.xy*=m2.y*press; N=normalize(T*im*t.x+B*im*t.y+N*t.z);
  float spreads=(1.-len)/len*m2.y*m2.y; rough=sqrt(sqrt(min(1.,sq(sq(rough))+spreads*.5))); // grain too fine to see is roughness
  cavity=mix(1.,smoothstep(-.22,.80,height),m2.z*press);
  base*=mix(1.,.72+.56*mottle,m3.x*m2.w); base=mix(base*(base*.6+.4),base,mix(1.,cavity,m2.z)); rough*=mix(1.,1.10-.20*height,m2.z*step(metal,.5));
 }
 // The thread draws the material in.
 float s=near.y; vec2 change=vec2(dFdx(s),dFdy(s));
 if(m3.y>0.&&abs(s)<4.){
  float f=exp(-sq(s/.75)),bend=m3.y*f*2.*s/sq(.75); // slope of a groove
  vec3 across=(change.x*px+change.y*py)*sign(area); float l=length(across); float clear=1.-smoothstep(.35,1.2,length(change)); if(l>0.) N=normalize(N-across/l*bend*clear); cavity*=1.-.38*f;
 }
 marked(N,G,base,rough,metal,coat,sheen,cavity);
#endif
 base=mix(base,base*.16,m3.z*smoothstep(.78,.30,open*cavity));
 float k=arrives(lit,.0010);
 float nv=clamp(dot(N,V),.02,1.); vec3 R=reflect(-V,N);
 float seen=clamp(sq(nv+open)-1.+open,0.,1.); seen=mix(seen,open,.4)*mix(1.,cavity,.6); float hz=clamp(1.+1.1*dot(R,G),0.,1.); seen*=hz*hz;
 vec3 f0=mix(vec3(.042),base,metal),dif=base*(1.-metal);
 vec3 reach=open*mix(vec3(1.),1./(1.-dif*(1.-open)*.9),1.);
 vec3 E=fall(N,k); vec2 ab=split(nv,rough);
 vec3 c=dif*E*reach*cavity*(1.-(.042*ab.x+ab.y));
 c+=mirror(R,rough,k)*(f0*ab.x+ab.y)*seen;
 if(sheen>0.){float ft=pow(1.-nv,3.2); c+=mix(vec3(.7),base*2.2,.7)*E*ft*sheen*reach*cavity;}
 if(coat>0.){vec3 Nc=normalize(mix(G,N,.5)); float nc=clamp(dot(Nc,V),.02,1.); vec2 q=split(nc,.24); vec3 f=mirror(reflect(-V,Nc),.24,k)*(.04*q.x+q.y)*seen*coat; c=c*(1.-coat*(.04*q.x+q.y))+f;}
 colour=vec4(srgb(neutral(c*exposure))+(dither(gl_FragCoord.xy+7.)-.5)/255.,1.);
}
